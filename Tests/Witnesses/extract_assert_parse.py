#!/usr/bin/env python3
"""Writes the source of every `assertParse` call in a folder of swift-syntax's parser tests to a file of its own.

usage: extract_assert_parse.py TESTS OUT

Only calls whose first argument is a string literal without interpolation are taken. Escapes and the indentation of
multi-line literals are resolved as Swift does, and the position markers (a digit or `i` in an emoji box) are removed.
A file is named TESTFILE-LINE.swift after the line of the call (one-based).
"""
import pathlib
import re
import sys

CALL = re.compile(r'\bassertParse\(\s*(?=#*")')
MARKERS = re.compile('[0-9]\ufe0f\u20e3|\U0001f51f|\u2139\ufe0f')
SIMPLE = {'n': '\n', 't': '\t', 'r': '\r', '0': '\0', '\\': '\\', '"': '"', "'": "'"}


def literal(text, start):
    """The value of the string literal at `start`, or None where it is interpolated or cannot be read."""
    hashes = 0
    while text[start + hashes] == '#':
        hashes += 1
    quote = '"""' if text.startswith('"""', start + hashes) else '"'
    begin = start + hashes + len(quote)
    escape, closing = '\\' + '#' * hashes, quote + '#' * hashes
    parts, position = [], begin
    while position < len(text):
        if text.startswith(escape, position):
            after = position + len(escape)
            if text[after] == '(':
                return None
            end = after + 1
            if text[after] == 'u':
                end = text.index('}', after) + 1
            elif text[after] in ' \t\n':
                end = text.index('\n', after) + 1
            parts.append((True, text[after:end]))
            position = end
        elif text.startswith(closing, position):
            return resolve(parts, quote == '"""')
        else:
            parts.append((False, text[position]))
            position += 1
    return None


def resolve(parts, multiline):
    if multiline:
        lines, line = [], []
        for escaped, piece in parts:
            if escaped and piece.endswith('\n'):
                lines.append((line, ''))
                line = []
            elif not escaped and piece == '\n':
                lines.append((line, '\n'))
                line = []
            else:
                line.append((escaped, piece))
        indent = len(line)
        body = [(line[indent:], newline) for line, newline in lines[1:]]
        parts = [part for line, newline in body for part in line + [(False, newline)]]
        if body and body[-1][1] == '\n':
            parts.pop()
    return ''.join(value(piece) if escaped else piece for escaped, piece in parts)


def value(escape):
    if escape[0] == 'u':
        return chr(int(escape[2:-1], 16))
    return SIMPLE.get(escape[0], escape)


def main(tests, out):
    out = pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    written = skipped = 0
    for path in sorted(pathlib.Path(tests).rglob('*.swift')):
        text = path.read_text()
        for call in CALL.finditer(text):
            source = literal(text, call.end())
            if source is None:
                skipped += 1
                continue
            line = text.count('\n', 0, call.start()) + 1
            with open(out / f'{path.stem}-{line}.swift', 'w', newline='', encoding='utf-8', errors='surrogatepass') as file:
                file.write(MARKERS.sub('', source))
            written += 1
    print(f'{written} files written, {skipped} literals skipped')


main(*sys.argv[1:])
