//! Compact JSON straight into memory: the bytes that `serde_json` writes, at a fraction of its cost, for records of many
//! short fields. Owns the form of what records are made of (structs, lists, strings, numbers, absent values); knows none
//! of their names. What no record holds (maps, variants, bytes) is an error.

use serde::Serialize;
use serde::ser::{Error as _, Impossible, SerializeSeq, SerializeStruct, Serializer};

type Error = serde_json::Error;

/// Appends `value` to `out`.
pub fn write<T: Serialize + ?Sized>(value: &T, out: &mut Vec<u8>) -> Result<(), Error> {
    value.serialize(Compact { out })
}

/// Writes one value.
struct Compact<'a> {
    out: &'a mut Vec<u8>,
}

/// Writes the elements of a list or the fields of a struct.
struct Many<'a> {
    out: &'a mut Vec<u8>,
    begun: bool,
    close: u8,
}

impl Many<'_> {
    fn part(&mut self) {
        if self.begun {
            self.out.push(b',');
        }
        self.begun = true;
    }

    fn close(self) {
        self.out.push(self.close);
    }
}

/// Longest name of a field with its marks that is written in one piece.
const PIECE: usize = 32;

fn unlike_a_record() -> Error {
    Error::custom("no part of a record")
}

/// Appends `text` in quotes.
fn push_string(text: &str, out: &mut Vec<u8>) {
    let bytes = text.as_bytes();
    out.push(b'"');
    // Looking at all bytes without stopping lets the compiler take many at a time; nearly no string needs more.
    if bytes.iter().fold(0, |any, &byte| any | u8::from(is_escaped(byte))) != 0 {
        push_escaped(bytes, out);
    } else {
        out.extend_from_slice(bytes);
    }
    out.push(b'"');
}

#[inline]
fn is_escaped(byte: u8) -> bool {
    byte < 0x20 || byte == b'"' || byte == b'\\'
}

fn push_escaped(bytes: &[u8], out: &mut Vec<u8>) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    for &byte in bytes {
        if !is_escaped(byte) {
            out.push(byte);
            continue;
        }
        out.push(b'\\');
        match byte {
            b'"' | b'\\' => out.push(byte),
            b'\n' => out.push(b'n'),
            b'\r' => out.push(b'r'),
            b'\t' => out.push(b't'),
            0x08 => out.push(b'b'),
            0x0c => out.push(b'f'),
            _ => out.extend_from_slice(&[
                b'u',
                b'0',
                b'0',
                HEX.get(usize::from(byte >> 4)).copied().unwrap_or(b'0'),
                HEX.get(usize::from(byte & 15)).copied().unwrap_or(b'0'),
            ]),
        }
    }
}

/// Appends the decimal digits of `number`.
fn push_digits(number: u64, out: &mut Vec<u8>) {
    if number > 9999 {
        push_digits(number / 10_000, out);
        let rest = (number % 10_000) as u32;
        return out.extend_from_slice(&[1000, 100, 10, 1].map(|place| digit(rest / place)));
    }
    // Nearly all are positions and counts; as many bytes as the compiler knows are written without a loop.
    let number = number as u32;
    let (thousands, hundreds, tens, ones) = (digit(number / 1000), digit(number / 100), digit(number / 10), digit(number));
    match number {
        0..=9 => out.push(ones),
        10..=99 => out.extend_from_slice(&[tens, ones]),
        100..=999 => out.extend_from_slice(&[hundreds, tens, ones]),
        _ => out.extend_from_slice(&[thousands, hundreds, tens, ones]),
    }
}

/// The last digit of `number`.
fn digit(number: u32) -> u8 {
    b'0' + (number % 10) as u8
}

impl<'a> Serializer for Compact<'a> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Many<'a>;
    type SerializeTuple = Impossible<(), Error>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeMap = Impossible<(), Error>;
    type SerializeStruct = Many<'a>;
    type SerializeStructVariant = Impossible<(), Error>;

    fn serialize_bool(self, value: bool) -> Result<(), Error> {
        self.out.extend_from_slice(if value { b"true" } else { b"false" });
        Ok(())
    }

    fn serialize_i8(self, value: i8) -> Result<(), Error> {
        self.serialize_i64(i64::from(value))
    }

    fn serialize_i16(self, value: i16) -> Result<(), Error> {
        self.serialize_i64(i64::from(value))
    }

    fn serialize_i32(self, value: i32) -> Result<(), Error> {
        self.serialize_i64(i64::from(value))
    }

    fn serialize_i64(self, value: i64) -> Result<(), Error> {
        if value < 0 {
            self.out.push(b'-');
        }
        push_digits(value.unsigned_abs(), self.out);
        Ok(())
    }

    fn serialize_u8(self, value: u8) -> Result<(), Error> {
        self.serialize_u64(u64::from(value))
    }

    fn serialize_u16(self, value: u16) -> Result<(), Error> {
        self.serialize_u64(u64::from(value))
    }

    fn serialize_u32(self, value: u32) -> Result<(), Error> {
        self.serialize_u64(u64::from(value))
    }

    fn serialize_u64(self, value: u64) -> Result<(), Error> {
        push_digits(value, self.out);
        Ok(())
    }

    fn serialize_f32(self, value: f32) -> Result<(), Error> {
        serde_json::to_writer(self.out, &value)
    }

    fn serialize_f64(self, value: f64) -> Result<(), Error> {
        serde_json::to_writer(self.out, &value)
    }

    fn serialize_char(self, value: char) -> Result<(), Error> {
        push_string(value.encode_utf8(&mut [0; 4]), self.out);
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), Error> {
        push_string(value, self.out);
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Error> {
        Err(unlike_a_record())
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.out.extend_from_slice(b"null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Error> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Error> {
        Err(unlike_a_record())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Many<'a>, Error> {
        self.out.push(b'[');
        Ok(Many {
            out: self.out,
            begun: false,
            close: b']',
        })
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Error> {
        Err(unlike_a_record())
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Error> {
        Err(unlike_a_record())
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        Err(unlike_a_record())
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Error> {
        Err(unlike_a_record())
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Many<'a>, Error> {
        self.out.push(b'{');
        Ok(Many {
            out: self.out,
            begun: false,
            close: b'}',
        })
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        Err(unlike_a_record())
    }
}

impl SerializeSeq for Many<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.part();
        write(value, self.out)
    }

    fn end(self) -> Result<(), Error> {
        self.close();
        Ok(())
    }
}

impl SerializeStruct for Many<'_> {
    type Ok = ();
    type Error = Error;

    // Where names of fields and kinds of values are known beforehand they are written in a few steps.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "measured: a field's name is then a constant")]
    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
        // Names of fields are plain words. `,"name":` goes out in one piece, whose length is known beforehand too.
        let mut piece = [0; PIECE];
        let length = key.len() + 4;
        if let Some([comma, quote, rest @ ..]) = piece.get_mut(..length)
            && let Some((name, end)) = rest.split_at_mut_checked(key.len())
        {
            (*comma, *quote) = (b',', b'"');
            name.copy_from_slice(key.as_bytes());
            end.copy_from_slice(b"\":");
            let piece = if self.begun {
                piece.get(..length)
            } else {
                piece.get(1..length)
            };
            self.out.extend_from_slice(piece.unwrap_or_default());
            self.begun = true;
        } else {
            self.part();
            push_string(key, self.out);
            self.out.push(b':');
        }
        write(value, self.out)
    }

    fn end(self) -> Result<(), Error> {
        self.close();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    struct Sample {
        text: String,
        absent: Option<&'static str>,
        numbers: Vec<f64>,
        count: i64,
        most: u64,
        yes: bool,
        #[serde(skip_serializing_if = "Option::is_none")]
        left_out: Option<u8>,
        inner: Vec<Inner>,
    }

    #[derive(Serialize)]
    struct Inner {
        start: usize,
        delta: Option<i32>,
    }

    #[test]
    fn the_bytes_are_those_of_serde_json() {
        let every: String = (0..0x250_u32).filter_map(char::from_u32).collect();
        for text in ["", "مقعدا", "«تقدم» \"أ\\ب\"\n", "\u{2028}\u{7f}\u{fffd}😀", every.as_str()] {
            let sample = Sample {
                text: text.to_owned(),
                absent: None,
                numbers: vec![0.5, -2.0, 1e300, f64::NAN, f64::INFINITY],
                count: i64::MIN,
                most: u64::MAX,
                yes: true,
                left_out: None,
                inner: vec![
                    Inner {
                        start: 0,
                        delta: Some(-10),
                    },
                    Inner { start: 90, delta: None },
                ],
            };
            let mut out = Vec::new();
            write(&sample, &mut out).unwrap();
            assert_eq!(String::from_utf8(out).unwrap(), serde_json::to_string(&sample).unwrap());
        }
    }

    #[test]
    fn what_is_no_record_is_an_error() {
        assert!(write(&std::collections::BTreeMap::from([(1, 2)]), &mut Vec::new()).is_err());
    }
}
