#!/usr/bin/env python3
"""Compares the parser with its two witnesses, swift-syntax and the compiler, over all Swift files of some folders.

usage: compare.py --bench BINARY --swift-syntax BINARY --details BINARY --cache FOLDER [--jobs N] [--list FILE] FOLDER...

What counts are the files that the compiler parses without error: there every problem and every difference is a fault of
ours, unless `oddities.txt` explains it. What differs in other files is counted apart. Status 0: nothing unexplained.
"""
import argparse
import collections
import concurrent.futures
import difflib
import functools
import os
import re
import subprocess
import sys

from witnesses import Cache, content_hash, run_compiler, run_swift_syntax, split_outlines, swift_files

BATCH = 300
# The two outlines that swift-syntax is asked for, and how the bench command is asked for them.
SWIFT_SYNTAX = {'swift-syntax': [], 'swift-syntax-details': ['--details']}
HERE = os.path.dirname(os.path.abspath(__file__))


def outlines(command, paths):
    """What a bench command prints for each of the paths; for a file that it crashes on, the line `crashed`."""
    result = subprocess.run(command + ['@-'], input='\n'.join(paths).encode(), capture_output=True)
    if result.returncode == 0:
        return split_outlines(result.stdout)
    if len(paths) == 1:
        return {paths[0].encode(): b'crashed\n'}
    middle = len(paths) // 2
    return {**outlines(command, paths[:middle]), **outlines(command, paths[middle:])}


class Difference:
    """One place where an outline differs from a witness's: the lines of each, and the line of the source (one-based)."""

    def __init__(self, witness, path, source_line, ours, theirs):
        self.witness, self.path, self.source_line, self.ours, self.theirs = witness, path, source_line, ours, theirs

    @property
    def kind(self):
        def shape(lines):
            return re.sub(r'^\d+ ', '', re.sub(r'\b\d{2,}\b', 'N', lines[0])) if lines else '-'

        def word(lines):
            return ' '.join(shape(lines).split()[:3 if shape(lines).startswith('decl') else 1]) if lines else '-'
        return f'ours {word(self.ours)} | theirs {word(self.theirs)}'

    def __str__(self):
        return (f'{self.path}:{self.source_line}: {self.witness}: {self.kind}\n'
                + ''.join(f'    ours    {line}\n' for line in self.ours[:4])
                + ''.join(f'    theirs  {line}\n' for line in self.theirs[:4]))


def differences(witness, path, ours, theirs, source):
    """Differences between two outlines (lists of lines). Offsets in the lines find the line of the source."""
    found = []

    def add(ours_part, theirs_part, ours_index):
        found.append(Difference(witness, path, line_number(source, nearest(ours_part, theirs_part, ours_index)), ours_part, theirs_part))

    def nearest(ours_part, theirs_part, index):
        for line in theirs_part + ours_part + list(reversed(ours[max(0, index - 200):index])):
            offset = re.search(r'^(?:\d+ )?[a-z]+ (\d+)\b', line)
            if offset:
                return int(offset.group(1))
        return 0

    start = 0
    while start < min(len(ours), len(theirs)) and ours[start] == theirs[start]:
        start += 1
    end = 0
    while end < min(len(ours), len(theirs)) - start and ours[-1 - end] == theirs[-1 - end]:
        end += 1
    middle_ours, middle_theirs = ours[start:len(ours) - end], theirs[start:len(theirs) - end]
    if len(middle_ours) * len(middle_theirs) > 4_000_000:
        add(middle_ours[:3], middle_theirs[:3], start)
        return found
    matcher = difflib.SequenceMatcher(None, middle_ours, middle_theirs, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag != 'equal':
            add(middle_ours[i1:i2], middle_theirs[j1:j2], start + i1)
    return found


def line_number(source, offset):
    return source.count(b'\n', 0, offset) + 1


class Result:
    """What was seen of one file."""

    def __init__(self, path):
        self.path = path
        self.accepted = False
        self.problems = 0
        self.differences = []
        self.crashed = False
        self.notes = []


def examine(batch, options):
    """Compares a batch of (path, hash)."""
    cache = Cache(options.cache)
    paths = [path for path, _ in batch]
    syntax = {name: outlines([options.bench, 'outline'] + words, paths) for name, words in SWIFT_SYNTAX.items()}
    ours = outlines([options.bench, 'outline', '--compiler'], paths)
    dumps = {path: str(cache.path('compiler', digest, '.json')) for path, digest in batch}
    theirs = outlines([options.bench, 'compiler-outline'], list(dumps.values()))
    results = []
    for path, digest in batch:
        result = Result(path)
        results.append(result)
        with open(path, 'rb') as file:
            source = file.read()
        status = cache.path('compiler', digest, '.status').read_bytes()
        result.accepted = status.split(b'\n', 1)[0] == b'0' and b': error: ' not in status
        outline = lines(syntax['swift-syntax'][path.encode()])
        if outline == ['crashed']:
            result.crashed = True
            continue
        result.problems = int(outline[0].split()[1])
        for name in SWIFT_SYNTAX:
            witness = lines(cache.path(name, digest).read_bytes())
            outline = lines(syntax[name][path.encode()])
            if witness[0] != 'error 0' and result.accepted:
                result.notes.append(f'{name} sees an error, so it is no witness')
            elif outline[1:] != witness[1:]:
                result.differences += differences(name, path, outline[1:], witness[1:], source)
        if result.accepted:
            dump = lines(theirs[dumps[path].encode()])
            if dump == ['not JSON']:
                result.notes.append('the compiler prints no JSON')
            elif ours[path.encode()] != theirs[dumps[path].encode()]:
                result.differences += differences('compiler', path, lines(ours[path.encode()]), dump, source)
    return results


def lines(outline):
    return outline.decode('utf-8', 'replace').split('\n')[:-1]


class Oddities:
    """Lines `WITNESS | END OF PATH | REGULAR EXPRESSION | REASON`; the expression is searched in ours and theirs of a difference."""

    def __init__(self, path):
        self.entries = []
        with open(path) as file:
            for line in file:
                if line.strip() and not line.startswith('#'):
                    witness, suffix, expression, reason = (part.strip() for part in line.split(' | ', 3))
                    self.entries.append((witness, suffix, re.compile(expression), reason))

    def reason(self, difference):
        text = '\n'.join(['ours ' + line for line in difference.ours] + ['theirs ' + line for line in difference.theirs])
        for witness, suffix, expression, reason in self.entries:
            if witness == difference.witness and difference.path.endswith(suffix) and expression.search(text):
                return reason
        return None

    def problem_reason(self, path):
        for witness, suffix, _, reason in self.entries:
            if witness == 'problem' and path.endswith(suffix):
                return reason
        return None


def report(results, oddities, listing):
    accepted = [result for result in results if result.accepted]
    print(f'{len(results)} files; the compiler parses {len(accepted)} of them without error')
    print(f'crashes: {sum(result.crashed for result in results)}')
    for result in results:
        if result.crashed:
            print(f'    {result.path}')
    notes = collections.Counter(note for result in accepted for note in result.notes)
    for note, count in notes.items():
        print(f'note: {note}: {count} files')
        if count < 10:
            print(''.join(f'    {result.path}\n' for result in accepted if note in result.notes), end='')
    problems = [result for result in accepted if result.problems]
    unexplained_problems = [result for result in problems if not oddities.problem_reason(result.path)]
    print(f'problems: {sum(result.problems for result in unexplained_problems)} in {len(unexplained_problems)} accepted files'
          f' (explained: {len(problems) - len(unexplained_problems)})')
    unexplained, explained = [], collections.Counter()
    for result in accepted:
        for difference in result.differences:
            reason = oddities.reason(difference)
            if reason:
                explained[reason] += 1
            else:
                unexplained.append(difference)
    for witness in (*SWIFT_SYNTAX, 'compiler'):
        mine = [difference for difference in unexplained if difference.witness == witness]
        print(f'{witness}: {len(mine)} unexplained differences in {len({d.path for d in mine})} accepted files')
        for kind, count in collections.Counter(difference.kind for difference in mine).most_common(40):
            print(f'    {count:6} {kind}')
    print(f'explained differences: {sum(explained.values())}')
    for reason, count in explained.most_common():
        print(f'    {count:6} {reason}')
    others = [result for result in results if not result.accepted]
    print(f'other files: {sum(bool(r.differences) for r in others)} of {len(others)} differ from swift-syntax')
    if listing:
        with open(listing, 'w') as file:
            for difference in unexplained:
                file.write(str(difference))
            for result in unexplained_problems:
                file.write(f'{result.path}: {result.problems} problems\n')
            file.write('\nFiles that the compiler rejects\n\n')
            for result in others:
                for difference in result.differences:
                    file.write(str(difference))
    return not unexplained and not unexplained_problems and not any(result.crashed for result in results)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--bench', required=True, help='the cyclelint-bench binary')
    parser.add_argument('--swift-syntax', required=True, help='the swift-syntax witness')
    parser.add_argument('--details', required=True, help='the binary made of details.swift')
    parser.add_argument('--cache', required=True, help='folder for what the witnesses said')
    parser.add_argument('--jobs', type=int, default=2)
    parser.add_argument('--list', help='file for every difference')
    parser.add_argument('folders', nargs='+')
    options = parser.parse_args()
    hashes = {path: content_hash(path) for path in swift_files(options.folders)}
    cache = Cache(options.cache)
    run_compiler(cache, hashes, options.jobs)
    for name, binary in zip(SWIFT_SYNTAX, (options.swift_syntax, options.details)):
        run_swift_syntax(cache, name, hashes, binary, options.jobs)
    items = list(hashes.items())
    batches = [items[start:start + BATCH] for start in range(0, len(items), BATCH)]
    with concurrent.futures.ProcessPoolExecutor(options.jobs) as pool:
        results = [result for part in pool.map(functools.partial(examine, options=options), batches) for result in part]
    good = report(results, Oddities(os.path.join(HERE, 'oddities.txt')), options.list)
    sys.exit(0 if good else 1)


if __name__ == '__main__':
    main()
