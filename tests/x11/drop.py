"""Drops files on a window as a file manager does (XDND, version 5): drop.py WINDOW FILE...

Ends with 0 once the window has taken the data and said that it is finished, with 1 where it has not after ten seconds.
"""

import sys
import time
from urllib.parse import quote

from Xlib import X, display
from Xlib.protocol import event

LIMIT_SECONDS = 10.0


class Source:
    """The side that drags: owns the selection and answers for its data."""

    def __init__(self, window_id, files):
        self.display = display.Display()
        self.root = self.display.screen().root
        self.target = self.display.create_resource_object("window", window_id)
        lines = [f"file://{quote(name)}" for name in files]
        self.data = ("\r\n".join(lines) + "\r\n").encode()
        self.uris = self.display.intern_atom("text/uri-list")
        self.window = self.root.create_window(
            0, 0, 1, 1, 0, X.CopyFromParent, X.InputOutput, X.CopyFromParent, event_mask=X.PropertyChangeMask
        )
        self.window.set_selection_owner(self.display.intern_atom("XdndSelection"), X.CurrentTime)
        self.display.sync()

    def send(self, name, *values):
        """Tells the window something; unused values are zero."""
        data = [self.window.id, *values] + [0] * (4 - len(values))
        message = event.ClientMessage(window=self.target, client_type=self.display.intern_atom(name), data=(32, data))
        self.target.send_event(message, event_mask=0)
        self.display.flush()

    def wait(self, name):
        """Answers requests until the window says `name`."""
        end = time.monotonic() + LIMIT_SECONDS
        while time.monotonic() < end:
            while self.display.pending_events():
                received = self.display.next_event()
                if received.type == X.SelectionRequest:
                    self.hand_over(received)
                elif received.type == X.ClientMessage:
                    if self.display.get_atom_name(received.client_type) == name:
                        return received.data[1]
            time.sleep(0.01)
        sys.exit(f"the window never said {name}")

    def hand_over(self, request):
        """Puts the list of files where the window asked for it."""
        request.requestor.change_property(request.property, self.uris, 8, self.data)
        notice = event.SelectionNotify(
            time=request.time,
            requestor=request.requestor,
            selection=request.selection,
            target=request.target,
            property=request.property,
        )
        request.requestor.send_event(notice)
        self.display.flush()

    def drop(self):
        """Enters, moves to the middle, and lets go."""
        size = self.target.get_geometry()
        corner = self.root.translate_coords(self.target, 0, 0)
        x, y = abs(corner.x) + size.width // 2, abs(corner.y) + size.height // 2
        copy = self.display.intern_atom("XdndActionCopy")
        self.send("XdndEnter", 5 << 24, self.uris)
        self.send("XdndPosition", 0, (x << 16) | y, X.CurrentTime, copy)
        status = self.wait("XdndStatus")
        if not status[1] & 1:
            sys.exit("the window does not take the files")
        self.send("XdndDrop", 0, X.CurrentTime)
        self.wait("XdndFinished")


Source(int(sys.argv[1], 0), sys.argv[2:]).drop()
