# The words of the interface in English. Each section belongs to one module; keys are the same in ar.ftl.

## General
app-name = Waqai
seats-count = { $count ->
    [0] no seats
    [one] one seat
   *[other] { $count } seats
}

## Dates
date-unknown = date not known
date-since = from { $date }
date-until = until { $date }
date-about = about { $date }
date-early = early { $date }
date-middle = mid-{ $date }
date-late = late { $date }
date-spring = spring { $year }
date-summer = summer { $year }
date-autumn = autumn { $year }
date-winter = winter { $year }
date-between = { $from }–{ $until }

## Opening (document::open)
open-missing = There is no such file.
open-missing-remedy = Check the name and the folder.
open-forbidden = This file may not be read by your user.
open-forbidden-remedy = Change its permissions or copy it to a folder of your own.
open-unreadable = The file could not be read ({ $reason }).
open-unreadable-remedy = Check the disk or connection it is on and try again.
open-not-regular = This is not a regular file but a pipe, a device or a folder.
open-not-regular-remedy = Save the article to a file and open that.
open-link = This is a link inside a folder, and links there are not followed.
open-link-remedy = Open the file it points to.
open-too-large = The file is too large: { $size } MiB, and the limit is { $limit } MiB.
open-too-large-remedy = Split it into smaller files and open those.
open-empty = The file is empty.
open-blank = There is nothing but white space in the file.
open-empty-remedy = Open a file with an article in it.
open-binary = This is binary data, not text.
open-binary-remedy = Save the article as text, a web page or Markdown and open that.
open-other-format = This is a file of the kind { $format }, which cannot be read yet.
open-other-format-remedy = Save the article as text, a web page or Markdown and open that.
open-no-article = There is no article in this page.
open-no-article-remedy = Open the article's own page, or copy its text and paste it.
open-too-complex = This page is nested too deeply or has too many elements to be read safely.
open-empty-folder = There is nothing in this folder that can be read.
open-empty-folder-remedy = Put text, web page, Markdown or .waqai files in it; files in nested folders count too.
open-newer-dossier = This dossier was saved by a newer version (schema { $found }; this version reads up to { $known }).
open-newer-dossier-remedy = Open it with a newer version of Waqai. The file was left as it is.
open-cut-dossier = This dossier is cut off before its end.
open-damaged-dossier = This dossier is damaged (line { $line }, column { $column }).
open-damaged-dossier-remedy = Open a copy saved earlier. The file was left as it is.
open-unknown-encoding = There is no encoding by the name { $name }.
open-unknown-encoding-remedy = Use a name such as utf-8, utf-16le, windows-1256 or iso-8859-6.
open-cancelled = Opening was cancelled.
open-cancelled-remedy = Open it again to read it.
open-broken-bytes = { $count ->
    [one] In one place the bytes meant nothing and were replaced with �.
   *[other] In { $count } places the bytes meant nothing and were replaced with �.
}
open-broken-bytes-remedy = If the text looks wrong, choose its encoding yourself; otherwise get an undamaged copy.
open-not-arabic = The text is not Arabic, so no facts are read in it.
open-not-arabic-remedy = Open an Arabic article, or choose another encoding if the letters look wrong.
open-page-fallback = No article was marked in the page; its paragraphs were taken instead.
open-page-fallback-remedy = Check that nothing foreign is among them.
open-front-matter-date = The date { $value } in the front matter does not exist and was left out.
open-front-matter-date-remedy = Correct it in the file, or set the publication date yourself.
open-folder-truncated = The folder holds more than 20,000 files or is deeper than 16 levels; the rest was left out.
open-folder-truncated-remedy = Open its parts one by one.

## Saving (dossier::disk)
save-forbidden = { $path } may not be written by your user.
save-full = The disk is full; { $path } was not written.
save-read-only = { $path } lies on a disk that is read-only.
save-no-folder = The folder of { $path } does not exist.
save-failed = { $path } could not be written ({ $reason }).
save-remedy = Choose another place or make room, and try again. What was saved before is unharmed.
why-added-by-user = Added by you.
why-corrected-by-user = Corrected by you.
why-confirmed-by-user = Confirmed by you.

## What outlives a session (library)
library-unreadable = { $path } could not be read ({ $reason }).
library-unreadable-remedy = Defaults are used until it can be read.
library-set-aside = { $path } was damaged; it was set aside as { $aside }.
library-damaged = { $path } is damaged and could not be set aside.
library-set-aside-remedy = Defaults are used. Your articles are not affected.

## Seat table and timeline (view::seats, view::timeline)
articles-count = { $count ->
    [0] no articles
    [one] one article
   *[other] { $count } articles
}
seats-accusative = { $count ->
    [one] one seat
   *[other] { $count } seats
}
seats-title-none = Seats by list
seats-title-loss = { $list } lost { $seats ->
    [one] one seat
   *[other] { $seats } seats
} between the elections of { $before } and { $after }{ $status ->
    [provisional] , by provisional results
   *[final] {""}
}
seats-title-gain = { $list } won { $seats ->
    [one] one more seat
   *[other] { $seats } more seats
} in { $after } than in { $before }{ $status ->
    [provisional] , by provisional results
   *[final] {""}
}
seats-title-one = { $list }: { $seats ->
    [one] one seat
   *[other] { $seats } seats
} in the election of { $after }{ $status ->
    [provisional] , by provisional results
   *[final] {""}
}
seats-title-plain = Seats by list in the election of { $after }
seats-subtitle-two = Seats of each list in the elections of { $before } and { $after }
seats-subtitle-one = Seats of each list in the election of { $after }
seats-check = { $election }: { $stated } of { $total } seats stated
seats-check-reference = { $election }: { $stated } stated and { $reference } from reference results, of { $total } seats
seats-check-no-total = { $election }: { $stated } seats stated; the size of the chamber is not stated
seats-check-exceeds = { $election }: the lists add up to { $sum }, more than the { $total } seats: sources differ or lists overlap
seats-source-text = Source: { $articles }
seats-source-named = Reference results: { $sources }
seats-source-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
seats-source-as-of = Provisional figures as of { $date }
seats-source-reference = reference results
seats-others = Other lists
seats-election-no-year = an unstated year
seats-election-place = { $election } ({ $place })
seats-note-superseded = Earlier figure in the same text: { $seats }
seats-note-place = In { $place }: { $seats }
seats-note-forecast = Earlier forecast: { $seats }
seats-note-predecessor = Stood as { $list } in the election before
seats-empty-no-article = Open an article to see the seats it states for each list.
empty-not-arabic = The text is not in Arabic, and Waqai reads nothing else.
seats-empty-none-stated = This text states no seat count for any list, so there is nothing to draw.
timeline-title = What happened when
timeline-title-days = What happened when: { $days }
timeline-title-year = What happened when in { $year }
timeline-title-years = What happened when, { $from } to { $until }
timeline-subtitle = { $count ->
    [0] No dated events
    [one] One dated event
   *[other] { $count } dated events
} in the texts
timeline-other-date = Other date in the sources: { $date }
timeline-told-by = Told by { $count } articles
timeline-empty-no-article = Open an article to see the events it tells of.
timeline-empty-none-stated = This text dates no event, so nothing stands on the timeline.

## Command line (cli)
cli-about = Waqai reads Arabic political news: the seats of each election and a timeline, each mark led back to its words. Without a command it opens the window with the files and folders named.
cli-after-help = Exit status: 0 done, 1 some input could not be read (each is named on stderr), 2 wrong usage. “-” is standard input. “waqai help COMMAND” explains a command.
cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-extract-about = Print what was read in each article: dates, numbers, seats, chamber sizes, events and names.
cli-annotate-about = What extract prints, for a stream: one JSON object a line in on stdin, with “text” and, where known, “id” and “ref” (the publication date, YYYY-MM-DD), and one out on stdout, in order. A line that cannot be read is answered with an error in its place.
cli-help-about = Explain the program or one of its commands.
cli-arg-paths = Files and folders; - is standard input
cli-arg-lang = Language of messages, window and pictures: ar or en
cli-arg-encoding = Encoding of text files, such as windows-1256; found out by itself otherwise
cli-arg-timings = Print milestones in milliseconds on stderr
cli-arg-published = Publication date of the articles, YYYY-MM-DD; outranks what the files say
cli-arg-record-format = json (one object), jsonl (one line an article) or csv (one row a seat count, total or event)
cli-arg-explain = Add to every fact the rule that made it and its steps in words
cli-arg-topic = The command to explain
cli-arg-help = Print this help
cli-arg-version = Print the version
cli-export-about = Write charts and timeline as pictures or data, the same that the window exports. All inputs together are one dossier. The path of each file written is printed.
cli-screenshot-about = Save a picture of the window with these files open; needs no display.
cli-arg-out = Folder to write to; it is made where it is missing
cli-arg-charts = arrow, bars, change, hemicycle, table, timeline, parted by commas; all of them otherwise
cli-arg-picture-format = png, svg, csv or json
cli-arg-size = Width and height in points, such as 1200x675
cli-arg-scale = Pixels per point, from 0.5 to 8
cli-arg-theme = light or dark
cli-arg-digits = Digits of the numbers: arab (٠١٢) or latn (012)
cli-arg-months = Arabic month names: levantine, egyptian, moroccan or algerian
cli-arg-time = Direction of the timeline: rtl or ltr; that of the language otherwise
cli-arg-transparent = Leave out the ground
cli-arg-reference = Fill lists that the text leaves open from the bundled reference results, marked as such
cli-arg-title = Title of the picture, in place of the one found
cli-arg-source = Source line of the picture, in place of the one found
cli-arg-credit = Who made the picture
cli-arg-file = File to save the picture to
cli-arg-pane = Show this pane alone: article, charts or timeline
cli-bad-chart = There is no chart { $value }; there are arrow, bars, change, hemicycle, table and timeline.
cli-bad-size = { $value } is no size; sizes are written WIDTHxHEIGHT, such as 1200x675, each from 160 to 8000.
cli-bad-scale = { $value } is no scale from 0.5 to 8.
cli-export-no-seats = No seats are stated, so { $chart } was not written.
cli-export-no-events = No dated events are stated, so { $chart } was not written.
cli-export-failed = { $chart } could not be drawn ({ $reason }).
cli-stdin = standard input
cli-unknown-argument = There is no option { $argument }.
cli-missing-argument = Something is missing: { $argument }.
cli-missing-value = { $argument } needs a value.
cli-bad-choice = { $value } is not a choice for { $argument }; there are: { $choices }.
cli-bad-date = { $value } is not a date that exists; dates are written YYYY-MM-DD, such as 2021-11-08.
cli-bad-value = { $value } makes no sense for { $argument }.
cli-conflict = { $argument } does not go together with the rest.
cli-value-count = { $argument } has too many values or too few.
cli-bad-name = An argument is no valid text.
cli-wrong-usage = These arguments make no sense.
cli-unknown-command = There is no command { $name }.
cli-did-you-mean = Did you mean { $name }?
cli-see-help = See waqai help.
cli-output-failed = The output could not be written ({ $reason }).
cli-no-display = There is no display to open the window on.
cli-no-display-remedy = Start it from a desktop session (DISPLAY or WAYLAND_DISPLAY set), or use waqai extract, export or screenshot, which need none.
cli-no-window = This build has no window.
cli-no-window-remedy = Use waqai extract, annotate or export, or a build with the window.

## Charts and their export (chart, export)
chart-arrow = Arrows
chart-change = Gains and losses
chart-bars = Bars
chart-hemicycle = Hemicycle
chart-table = Table
chart-timeline = Timeline
export-size-web = Web
export-size-social = Social
export-size-print = Print

## Reading: events and publication date (extract::event, resolve)
why-counted-back = Counted back to { $date } from the report that is dated by it.
why-planned = The text tells it as still to come.
why-published-dateline = The dateline states the date of publication: { $date }.
why-published-bound = The text tells of something on { $date }, so it was not published before.
why-published-known = The text speaks of “{ $event }” ({ $date }).
why-published-relative = The words “{ $words }” narrow the date of publication.
why-published-newest = The newest thing told was on { $date }, and few other days are left.
## Reader (view::reader, ui::reader)
reader-published-given = published { $date } · set by you
reader-published-metadata = published { $date }
reader-published-dateline = published { $date } · from its dateline
reader-published-inferred = { $date } · inferred from the text
reader-published-unknown = date of publication not known
reader-minutes = { $count ->
    [one] one minute's read
   *[other] { $count } minutes' read
}
reader-empty = Open an article or drop one here to read it.
reader-name = Text of the article
reader-find = Find in the text
reader-find-hint = Find in the text
reader-find-count = { $current } of { $count }
reader-find-some = { $count ->
    [one] one place
   *[other] { $count } places
}
reader-find-none = nothing found
reader-find-next = Next
reader-find-previous = Previous
reader-find-close = Close the search
reader-find-exact = Match letters exactly
reader-zoom = Text size
reader-zoom-in = Larger text
reader-zoom-out = Smaller text
reader-zoom-reset = Original size
reader-wider = Wider column
reader-narrower = Narrower column
reader-justify = Justify lines
reader-classical = Amiri typeface
reader-copy = Copy
reader-select-all = Select all
## The window (ui, app)
toolbar = Toolbar
status-bar = Status bar
panes = Panes
pane-article = Article
pane-charts = Seats
pane-timeline = Timeline
pane-collapse = Collapse
pane-expand = Expand
splitter-article = Edge of the article
splitter-charts = Edge of the charts
action-open = Open
action-export = Export
action-find = Find in the text (Ctrl+F)
action-undo = Undo (Ctrl+Z)
action-redo = Redo (Ctrl+Y)
action-sample = Sample dossier
action-new = New dossier
action-save = Save dossier
action-save-as = Save as…
switch-language = العربية
settings = Settings
theme-system = As the system
theme-light = Light
theme-dark = Dark
digits-latin = Digits 123
digits-arabic = Digits ١٢٣
shortcuts = Keyboard shortcuts
close = Close
cancel = Cancel
recent-files = Opened recently
recent-none = No file opened yet
recent-clear = Clear the list
dossier-sample = Sample: Iraq’s election of 2021
dossier-unnamed = Unnamed dossier
drop-here = Drop articles here to open them
invitation-title = Drop an article here
invitation-detail = Text, a web page or Markdown, one or many at once. Or paste the article’s text with Ctrl+V.
article-head = Title and date of the article shown
article-untitled = Untitled article
article-close = Close this article
article-next = Next article
article-previous = Previous article
article-choose = Choose an article
article-place = { $at } of { $count }
published-title = Publication date of the article
published-field = Publication date: year-month-day
published-hint = 2021-11-08
published-set = Use this date
published-take-back = Back to what the article says
published-wrong = There is no such day. Write it like this: 2021-11-08
published-given = You set this date.
published-metadata = The file’s own data give this date.
published-dateline = The article’s dateline gives this date.
published-inferred = Worked out from what the text tells; it does not state the date.
published-unknown = The article does not state its date, and nothing in its text settles it. Set it, so that words like “yesterday” can be understood.
charts-forms = Forms of the chart
charts-more = Options of the seat chart
charts-export = Export the seat chart
charts-order-seats = Order by seats
charts-order-change = Order by change
charts-reference = Fill gaps from reference results
charts-both = Both
charts-hemicycle-of = Which election
charts-empty-title = No seats to draw
timeline-empty-title = No dated events
timeline-more = Options of the timeline
timeline-export = Export the timeline
timeline-closer = Zoom in
timeline-further = Zoom out
timeline-scale = Scale of time
timeline-folded = Folded
timeline-linear = Linear
timeline-right-to-left = Time from right to left
timeline-left-to-right = Time from left to right
copy-picture = Copy picture
picture-copied = The picture is on the clipboard.
export-title = Export a picture
export-what = What to export
export-size = Size
export-scale = Scale
export-pixels = { $width } × { $height } pixels
export-theme = Appearance
export-digits = Digits
export-format = File type
export-transparent = Transparent background
export-wordmark = Program’s name at the foot
export-words = Words on the picture
export-own-title = Title of your own
export-source = Source line
export-credit = Credit
export-preview = Preview of the picture
export-save = Save picture…
exported = The picture was saved in { $folder }.
export-too-large = The picture is larger than can be drawn.
export-too-large-remedy = Choose a smaller size or scale.
saved-dossier = { $name } was saved.
dialog-open = Open articles
dialog-save = Save dossier
dialog-export = Save picture
path-field = Path of the file
path-field-hint = This system has no file dialog: type the whole path.
status-sample = This is a sample: drop an article on the window to replace it
status-nothing = No article open
status-seats = { $count ->
    [0] no seat counts
    [one] one seat count
   *[other] { $count } seat counts
}
status-events = { $count ->
    [0] no events
    [one] one event
   *[other] { $count } events
}
status-conflicts = { $count ->
    [0] no disagreement between articles
    [one] one disagreement between articles
   *[other] { $count } disagreements between articles
}
status-conflicts-inside = { $count ->
    [0] no disagreement in the text
    [one] one disagreement in the text
   *[other] { $count } disagreements in the text
}
zoom-percent = { $percent }{ $sign }
zoom-in = Larger text
zoom-out = Smaller text
zoom-reset = Usual size
notice = Message
notice-dismiss = Dismiss the message
notice-more = { $count ->
    [0] nothing else
    [one] and one more
   *[other] and { $count } more
}
why-title = Why?
why-close = Close the explanation
why-copy = Copy the quotation
why-rule = Rule: { $rule }
why-more = { $count ->
    [0] no other passage states it
    [one] and one other passage states it
   *[other] and { $count } other passages state it
}
job-opening = Opening articles
job-reading = Reading the facts anew
job-saving = Saving the dossier
job-drawing = Drawing the picture
job-exporting = Exporting the picture
job-dialog = Choosing a file
job-cancel = Stop
job-refused = Too much is waiting already.
job-refused-remedy = Wait until some of it is done, then try again.
job-crashed = { $job } stopped because of a fault in the program.
job-crashed-remedy = Everything open is as it was. Try again, or try another file.
window-failed = The window could not be opened ({ $reason }).
window-failed-remedy = Check that there is a display and OpenGL drivers (packages libgl1 and libgl1-mesa-dri). The commands extract, export and screenshot need no display.
screenshot-no-pane = There is no pane called { $name }.
screenshot-no-pane-remedy = The panes: { $panes }.
key-open = Open files
key-paste = Open pasted text as an article
key-save = Save the dossier
key-export = Export a picture
key-find = Find in the text
key-undo = Undo and redo
key-language = Arabic or English
key-theme = Light or dark
key-next-article = Next article
key-close-article = Close the article
key-charts = Form of the seat chart
key-reference = Reference results
key-zoom = Size of the text
key-area = Go to the next area of the window
key-marks = Go from mark to mark of a chart or the timeline
key-tab = Move between the controls of an area
key-timeline = Move, zoom and reset the timeline
key-escape = Close what was opened last
key-help = This list

seats-status-final = final
seats-status-provisional = provisional
seats-status-partial = partial count
seats-status-forecast = forecast
seats-cell-not-stated = not stated in the text
seats-cell-did-not-run = did not run
seats-cell-reference = reference: { $source }
seats-cell-differ = figures differ
seats-cell-conflict = figures differ: { $figures }
seats-figure-in = { $figure } in { $articles }
seats-cell-as-of = { $status } as of { $date }
seats-change-gain = { $count ->
    [one] one seat more
   *[other] { $count } seats more
}
seats-change-loss = { $count ->
    [one] one seat fewer
   *[other] { $count } seats fewer
}
seats-change-none = no change
chart-no-figure = no figure for { $year } in the text
chart-no-figure-plain = no figure in the text
rows-first = Back to the first row
charts-rows-below = { $count ->
    [one] one more list
   *[other] { $count } more lists
}
timeline-rows-below = { $count ->
    [one] one more event
   *[other] { $count } more events
}
chart-rows-left-out = { $count ->
    [one] one smaller list not drawn
   *[other] { $count } smaller lists not drawn
}
chart-changes-left-out = { $count ->
    [one] one list with a smaller change not drawn
   *[other] { $count } lists with smaller changes not drawn
}
chart-legend-provisional = provisional
chart-legend-reference = from reference results
chart-legend-range = other figures in the sources
chart-legend-single = a figure for one election only
chart-legend-gain = seats gained
chart-legend-loss = seats lost
chart-legend-missing = seats of unknown lists
chart-legend-missing-count = { $count ->
    [one] 1 seat of an unknown list
   *[other] { $count } seats of unknown lists
}
chart-column-change = Change
chart-column-list = List
chart-column-status = Status and source
chart-majority = Majority { $seats }
chart-no-change = No change can be reckoned: the texts state no two figures of one list.
chart-change-left-out = { $count ->
    [one] one list without two figures not drawn
   *[other] { $count } lists without two figures not drawn
}
chart-hemicycle-no-total = The size of the chamber is not stated: the arc holds the stated seats alone
timeline-legend-day = exact day
timeline-hue-votes = elections
timeline-hue-violence = violence
timeline-hue-violence-disasters = violence, disasters
timeline-hue-protest = protests
timeline-hue-power = politics, courts
timeline-legend-uncertain = day not known exactly
timeline-legend-span = from day to day
timeline-legend-inferred = inferred date
timeline-legend-cluster = nearby events
timeline-inferred = The date is inferred, not stated
timeline-legend-open = open end
timeline-legend-break = time left out
timeline-legend-conflict = other dates in the sources
timeline-undated = { $count ->
    [one] one event without a date
   *[other] { $count } events without a date
}
timeline-cluster = { $count } events
chart-more-lists = and { $count ->
    [one] one more list
   *[other] { $count } more lists
}: { $seats }
timeline-unlabelled = { $count ->
    [one] one event without a label for want of room
   *[other] { $count } events without labels for want of room
}
timeline-lane-others = Other events
event-election = Elections
event-result = Results
event-attack = Attacks
event-assassination = Assassinations
event-protest = Protests
event-visit = Visits
event-meeting = Meetings
event-statement = Statements
event-legal = Courts and law
event-government = Government and parliament
event-party = Parties and alliances
event-military = Military
event-disaster = Disasters
event-life = Lives
event-other = Various



# ---- Why: seats ----
why-list-named = The list is named with the number.
why-list-after = The list is named after the number.
why-list-bare = The list's name is the subject of the sentence.
why-list-leader = The list is named by its leader.
why-list-same-sentence = The sentence goes on about the same list.
why-list-topic = The paragraph is about this list.
why-list-row = The list stands in the same row of the table.
why-list-short = A short name for “{ $list }”, which the same text names.
why-list-known = It is “{ $english }” in Waqai's lexicon.
why-list-known-english = It is “{ $english }” in Waqai's lexicon.
why-seats-place = The number is of one part of the country: { $place }.
why-seats-same = The same number as the list named before it.
why-seats-each = The same number holds for each of the lists named.
why-election-stated = The text names the election of { $year }.
why-election-dated = The date given points to the election of { $year }.
why-election-before = It is compared with the election before, that of { $year }.
why-election-latest = The last election before the article's publication is that of { $year }.
why-election-text = The article is about the election of { $year }.
why-election-figures = The figures are those of the election of { $year } in Waqai’s reference results.
why-election-stood = The list did not stand in { $found } by Waqai’s reference results; in them its count is that of { $year }.
why-election-far = By Waqai’s reference results the list had { $seats } in { $found }; this is its count of { $year }.
why-election-day = The vote was on the day that the text gives without its year: that of { $year }.
why-election-size = A chamber of the size told was elected in { $year }.
why-election-follows = It is the first election after what the text looks back on: that of { $year }.
why-election-published = The text gives no year for the election; the article was published in { $year }.
why-election-coming = The forecast concerns the election of { $year }.
why-election-unknown = The text gives no year for the election, and nothing settles it.

## Why a date means what it means (extract::date)
why-published = Counted from the day of publication, { $date }.
why-month-last = The last month of that name before the month of publication ({ $date }).
why-month-next = The first month of that name after the month of publication ({ $date }).
why-side-past = The words say that it is past: the latest one before the day of publication, { $date }.
why-side-future = The words say that it is to come: the first one after the day of publication, { $date }.
why-published-year = The words mean the present year, which is that of publication ({ $date }).
why-latest-before = No year is stated and the verb is past: the latest one up to publication ({ $date }).
why-next-after = No year is stated and the verb looks ahead: the first one from publication on ({ $date }).
why-nearest = Neither year nor tense is stated: the one nearest to publication ({ $date }).
why-next-told = The text states no year here and goes on from what it tells of { $date }: the next such date after it.
why-year-told = The text states no year here; what it tells beside it is of { $year }.
why-apposed = It says more of the date before it, { $date }.
why-counted-from-published = The time is counted from the day of publication, { $date }.
why-counted-from-event = The time is counted from the event that the text names, of { $date }.
why-weekday-last = { $weekday ->
    [1] The Monday before the day of publication, { $date }.
    [2] The Tuesday before the day of publication, { $date }.
    [3] The Wednesday before the day of publication, { $date }.
    [4] The Thursday before the day of publication, { $date }.
    [5] The Friday before the day of publication, { $date }.
    [6] The Saturday before the day of publication, { $date }.
   *[other] The Sunday before the day of publication, { $date }.
}
why-weekday-before-last = { $weekday ->
    [1] The Monday before the last one, seen from publication on { $date }.
    [2] The Tuesday before the last one, seen from publication on { $date }.
    [3] The Wednesday before the last one, seen from publication on { $date }.
    [4] The Thursday before the last one, seen from publication on { $date }.
    [5] The Friday before the last one, seen from publication on { $date }.
    [6] The Saturday before the last one, seen from publication on { $date }.
   *[other] The Sunday before the last one, seen from publication on { $date }.
}
why-weekday-next = { $weekday ->
    [1] The Monday after the day of publication, { $date }.
    [2] The Tuesday after the day of publication, { $date }.
    [3] The Wednesday after the day of publication, { $date }.
    [4] The Thursday after the day of publication, { $date }.
    [5] The Friday after the day of publication, { $date }.
    [6] The Saturday after the day of publication, { $date }.
   *[other] The Sunday after the day of publication, { $date }.
}
why-weekday-after-next = { $weekday ->
    [1] The Monday after the next one, seen from publication on { $date }.
    [2] The Tuesday after the next one, seen from publication on { $date }.
    [3] The Wednesday after the next one, seen from publication on { $date }.
    [4] The Thursday after the next one, seen from publication on { $date }.
    [5] The Friday after the next one, seen from publication on { $date }.
    [6] The Saturday after the next one, seen from publication on { $date }.
   *[other] The Sunday after the next one, seen from publication on { $date }.
}
why-weekday-same = { $weekday ->
    [1] Monday is the day of publication itself, { $date }.
    [2] Tuesday is the day of publication itself, { $date }.
    [3] Wednesday is the day of publication itself, { $date }.
    [4] Thursday is the day of publication itself, { $date }.
    [5] Friday is the day of publication itself, { $date }.
    [6] Saturday is the day of publication itself, { $date }.
   *[other] Sunday is the day of publication itself, { $date }.
}
why-weekday-past = { $weekday ->
    [1] The verb is past: the last Monday before publication on { $date }.
    [2] The verb is past: the last Tuesday before publication on { $date }.
    [3] The verb is past: the last Wednesday before publication on { $date }.
    [4] The verb is past: the last Thursday before publication on { $date }.
    [5] The verb is past: the last Friday before publication on { $date }.
    [6] The verb is past: the last Saturday before publication on { $date }.
   *[other] The verb is past: the last Sunday before publication on { $date }.
}
why-weekday-future = { $weekday ->
    [1] The verb looks ahead: the first Monday from publication on { $date }.
    [2] The verb looks ahead: the first Tuesday from publication on { $date }.
    [3] The verb looks ahead: the first Wednesday from publication on { $date }.
    [4] The verb looks ahead: the first Thursday from publication on { $date }.
    [5] The verb looks ahead: the first Friday from publication on { $date }.
    [6] The verb looks ahead: the first Saturday from publication on { $date }.
   *[other] The verb looks ahead: the first Sunday from publication on { $date }.
}
why-weekday-nearest = { $weekday ->
    [1] The tense does not tell: the Monday nearest to publication on { $date }.
    [2] The tense does not tell: the Tuesday nearest to publication on { $date }.
    [3] The tense does not tell: the Wednesday nearest to publication on { $date }.
    [4] The tense does not tell: the Thursday nearest to publication on { $date }.
    [5] The tense does not tell: the Friday nearest to publication on { $date }.
    [6] The tense does not tell: the Saturday nearest to publication on { $date }.
   *[other] The tense does not tell: the Sunday nearest to publication on { $date }.
}
why-weekday-differs = { $weekday ->
    [1] The text says Monday, but { $date } is another day of the week.
    [2] The text says Tuesday, but { $date } is another day of the week.
    [3] The text says Wednesday, but { $date } is another day of the week.
    [4] The text says Thursday, but { $date } is another day of the week.
    [5] The text says Friday, but { $date } is another day of the week.
    [6] The text says Saturday, but { $date } is another day of the week.
   *[other] The text says Sunday, but { $date } is another day of the week.
}
why-hijri-weekday = { $weekday ->
    [1] The Hijri day was moved by one to agree with the stated Monday: { $date }.
    [2] The Hijri day was moved by one to agree with the stated Tuesday: { $date }.
    [3] The Hijri day was moved by one to agree with the stated Wednesday: { $date }.
    [4] The Hijri day was moved by one to agree with the stated Thursday: { $date }.
    [5] The Hijri day was moved by one to agree with the stated Friday: { $date }.
    [6] The Hijri day was moved by one to agree with the stated Saturday: { $date }.
   *[other] The Hijri day was moved by one to agree with the stated Sunday: { $date }.
}

chart-from-to = { $from } to { $to }

## Corrections (ui::why, app::state::correcting)
fact-election = { $year } election
fact-total = Chamber: { $seats }
fact-confirm = Confirm
fact-confirm-tip = It is right as read (Ctrl+Enter)
fact-edit = Change
fact-edit-tip = Change what was read (F2)
fact-merge = Merge
fact-merge-tip = Put it to another list or event
fact-dismiss = Dismiss
fact-dismiss-tip = This is no fact (Delete)
fact-take-back = Take my correction back
fact-unconfirm = Take back my confirmation
fact-take-back-tip = Go back to what the program read
fact-confirmed = Confirmed by the user
fact-changed = Corrected by the user
fact-added = Added by the user
fact-dismissed = The fact was dismissed.
fact-dismissed-remedy = Undo (Ctrl+Z) brings it back.
add-seats = Add a seat count from the selection
add-event = Add an event from the selection
add-total = Add the chamber’s size from the selection
edit-title-new = New fact
edit-title-change = Change the fact
edit-title-merge = Merge the fact
edit-list = List
edit-seats = Seats
edit-total = Seats in the chamber
edit-change = Gain or loss
edit-year = Election year
edit-title = Title of the event
edit-days = Date
edit-save = Apply
edit-add = Add
edit-no-list = Type the list’s name.
edit-no-count = Type the number of seats.
edit-no-title = Type the event’s title.
edit-no-days = Without a date it is not put on the timeline.
edit-wrong-count = This is no number of seats.
edit-wrong-year = This is no year.
edit-wrong-change = Type the change as a number, with a minus for a loss.
edit-wrong-days = Type the date as 2021-11-07, a month as 2021-11, or in Arabic words.
edit-merge-list = This figure belongs to another list of the table:
edit-merge-event = This is the same event as:
why-next = Next fact
why-previous = Previous fact
draft-left = What you typed was not applied.
draft-left-remedy = Change the same fact again: it is there as you left it.
corrections-back = Your earlier corrections of this text are back.
corrections-back-remedy = Undo (Ctrl+Z) takes them away.
dossier-emptied = A new dossier has begun.
dossier-emptied-remedy = Undo (Ctrl+Z) brings back what was open, with your changes.
dossier-unsaved = Changes not saved to the file
job-keeping = Keeping the session
key-step = Next and previous fact
key-confirm = Confirm the selected fact
key-correct = Change or dismiss the selected fact
key-add = Add seats or an event from the selected text
seats-note-user = Holds what the user corrected
timeline-by-user = Corrected by the user

## Choices of the window (ui)
export-picture = Export picture…
charts-pair = { $before } to { $after }
charts-pair-latest = Latest election in the text
charts-pair-choose = Which elections are compared
timeline-lanes = Lanes of the timeline
timeline-lanes-none = One axis
timeline-lanes-category = By kind
timeline-lanes-actor = By actor
settings-look = Appearance
settings-figures = Numbers and dates of the program
settings-article = Article text
motion-none = No motion
months-item = Month names: { $names }
months-levantine = Kanun al-Thani
months-egyptian = Yanayir
months-moroccan = Yanayir, Ghusht
months-algerian = Janfi
reader-digits-written = Digits as written
reader-digits-latin = Digits 123 in the article
reader-digits-arabic = Digits ١٢٣ in the article
reader-hide-vowels = Hide vowel marks
reader-waiting = The article is being prepared…
timeline-lanes-list = List
timeline-as-list = Show the events as a list
timeline-as-axis = Show the events on an axis
timeline-no-date = no date
timeline-left-out = { $count ->
    [one] one event left out for want of room
   *[other] { $count } events left out for want of room
}
