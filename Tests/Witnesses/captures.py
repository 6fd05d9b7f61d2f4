#!/usr/bin/env python3
"""Compares what closures and local functions capture, and whether they escape, with the compiler.

usage: captures.py --bench BINARY --dumps FOLDER [--list FILE] [--package] FOLDER...

FOLDER: fixtures (each `PATTERN/NAME.swift` or `PATTERN/NAME/` is a module); with --package: packages that were built with
`swift build`, whose targets are compared with the arguments of that build, all targets as one program for us. What explains
a difference stands in `capture-oddities.txt`. Status 0: nothing unexplained.
"""
import argparse
import collections
import concurrent.futures
import json
import os
import re
import shlex
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


class Module:
    def __init__(self, name, files, arguments):
        self.name, self.files, self.arguments = name, files, arguments
        self.problem = None


def fixture_modules(folder):
    """Each fixture is a module of its own, as in Tests/FixtureTests."""
    for pattern in sorted(os.listdir(folder)):
        place = os.path.join(folder, pattern)
        for name in sorted(os.listdir(place)) if os.path.isdir(place) else []:
            path = os.path.join(place, name)
            if not re.match(r'(leaking|clean)\b', name):
                continue
            files = [path] if name.endswith('.swift') else sorted(os.path.join(path, file) for file in os.listdir(path) if file.endswith('.swift'))
            module = re.sub(r'\W', '_', f'{pattern}_{name.removesuffix(".swift")}')
            yield Module('F_' + module, files, ['-parse-as-library', '-swift-version', '5'])


# Options of the driver that only say what is to be written, with the number of arguments each takes.
OUTPUTS = {'-o': 1, '-output-file-map': 1, '-emit-module-path': 1, '-emit-objc-header-path': 1, '-num-threads': 1, '-index-store-path': 1,
           '-emit-const-values-path': 1, '-c': 0, '-emit-module': 0, '-emit-objc-header': 0, '-emit-dependencies': 0, '-parseable-output': 0,
           '-incremental': 0, '-enable-batch-mode': 0, '-whole-module-optimization': 0, '-serialize-diagnostics': 0, '-emit-object': 0,
           '-index-ignore-system-modules': 0, '-save-temps': 0, '-v': 0, '-avoid-emit-module-source-info': 0, '-no-emit-module-separately': 0}


def is_derived(file):
    return f'{os.sep}.build{os.sep}' in file


def package_modules(folder):
    """The targets of a package, with the arguments that `swift build` gave the compiler for each."""
    build = os.path.join(folder, '.build')
    with open(os.path.join(build, 'debug.yaml')) as file:
        text = file.read()
    seen = set()
    for block in re.findall(r'^  "C\.[^"]*\.module":\n(?:    .*\n)+', text, re.M):
        found = re.search(r'^    args: (\[.*\])$', block, re.M)
        arguments = json.loads(found.group(1)) if found else []
        if not arguments or 'swiftc' not in os.path.basename(arguments[0]):
            continue
        name = arguments[arguments.index('-module-name') + 1]
        files, kept, rest = [], [], iter(arguments[1:])
        for argument in rest:
            if argument in OUTPUTS:
                for _ in range(OUTPUTS[argument]):
                    next(rest)
            elif argument.startswith('@'):
                if not os.path.exists(argument[1:]):
                    break
                with open(argument[1:]) as sources:
                    files += [line.strip().strip("'\"").replace('\\ ', ' ') for line in sources if line.strip()]
            elif argument.endswith('.swift') and os.path.exists(argument):
                files.append(argument)
            elif not re.match(r'-j\d+$', argument):
                kept.append(argument)
        files = [os.path.realpath(file) for file in files]
        inside = os.path.realpath(folder) + os.sep
        if files and all(file.startswith(inside) for file in files) and not all(is_derived(file) for file in files):
            if name not in seen:
                seen.add(name)
                yield Module(name, files, kept)


def frontend_arguments(module):
    """The frontend's arguments for a driver's, without files and outputs."""
    shown = subprocess.run(['swiftc', '-###', '-typecheck', '-whole-module-optimization', *module.arguments, module.files[0]], capture_output=True, text=True)
    line = next((line for line in shown.stdout.splitlines() if ' -frontend ' in line), '')
    if not line:
        raise RuntimeError(shown.stderr[:300])
    words = shlex.split(line)
    words = words[words.index('-frontend'):]
    kept, skip = [], False
    for word in words:
        if skip or word in ('-typecheck', '-primary-file') or word in module.files:
            skip = False
        elif word in ('-o', '-supplementary-output-file-map'):
            skip = True
        else:
            kept.append(word)
    return kept


def dump(module, folder):
    """Writes the dumps of a module unless they are there. Returns [(source, ast, sil)]."""
    place = os.path.join(folder, module.name)
    os.makedirs(place, exist_ok=True)
    dumps = [os.path.join(place, f'{number}.json') for number in range(len(module.files))]
    sil = os.path.join(place, 'module.sil')
    done = os.path.join(place, 'done')
    stamp = '\n'.join(f'{file} {os.path.getmtime(file)}' for file in module.files)
    if not os.path.exists(done) or open(done).read() != stamp:
        arguments = frontend_arguments(module)
        outputs = os.path.join(place, 'outputs')
        with open(outputs, 'w') as file:
            file.write('\n'.join(dumps) + '\n')
        primaries = [word for file in module.files for word in ('-primary-file', file)]
        ast = ['swiftc', *arguments, '-dump-ast', '-dump-ast-format', 'json', *primaries, '-output-filelist', outputs]
        lowered = ['swiftc', *arguments, '-emit-silgen', '-Xllvm', '-sil-print-debuginfo', *module.files, '-o', sil]
        for command in (ast, lowered):
            result = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors='replace')
            if result.returncode:
                module.problem = next((line for line in result.stderr.splitlines() if 'error' in line), result.stderr[:200])
                return []
        with open(done, 'w') as file:
            file.write(stamp)
    return [(file, ast, sil) for file, ast in zip(module.files, dumps) if not is_derived(file)]


class Oddities:
    """Lines `KIND | END OF PATH | REGULAR EXPRESSION | REASON`; the expression is searched in what differs and in the line of the source."""

    def __init__(self, path):
        self.entries = []
        with open(path) as file:
            for line in file:
                if line.strip() and not line.startswith('#'):
                    kind, suffix, expression, reason = (part.strip() for part in line.split(' | ', 3))
                    self.entries.append((kind, suffix, re.compile(expression), reason))

    def reason(self, kind, path, text):
        for entry, suffix, expression, reason in self.entries:
            if entry == kind and path.endswith(suffix) and expression.search(text):
                return reason
        return None


def source_line(path, number):
    with open(path, encoding='utf-8', errors='replace') as file:
        return next((line.strip() for index, line in enumerate(file, 1) if index == number), '')


ORDER = ('files', 'closures', 'functions', 'modes', 'inactive', 'inMacros', 'unusable', 'modules not compiled', 'differences', 'unexplained')


def described(counts):
    return ', '.join(f'{key} {counts[key]}' for key in ORDER if counts[key] or key in ('differences', 'unexplained'))


class Comparison:
    """What the bench command says of groups of modules, each group as one program, and what of it is explained."""

    def __init__(self, bench, oddities, listing):
        self.bench, self.oddities, self.listing = bench, oddities, listing
        self.reasons, self.total = collections.Counter(), collections.Counter()

    def group(self, modules, dumps):
        """Counts of one group."""
        entries = [entry for module in modules for entry in dump(module, dumps)]
        list_path = os.path.join(dumps, modules[0].name + '.list') if modules else os.devnull
        with open(list_path, 'w') as file:
            file.writelines('\t'.join(entry) + '\n' for entry in entries)
        counts = collections.Counter()
        command = [self.bench, 'captures', '--against', list_path, '@-']
        result = subprocess.run(command, input='\n'.join(sorted(entry[0] for entry in entries)), capture_output=True, text=True)
        if result.returncode:
            counts['unexplained'] += 1
            self.listing.write(f'cyclelint-bench: status {result.returncode}: {result.stderr[:200]}\n')
        for line in result.stdout.splitlines():
            self.take(line.split('\t'), counts)
        for module in modules:
            if module.problem:
                counts['modules not compiled'] += 1
                self.listing.write(f'{module.name}: not compiled: {module.problem}\n')
        self.total.update(counts)
        return counts

    def take(self, words, counts):
        if words[0] == 'counts':
            counts['files'] += 1
            for part in words[2:]:
                key, _, number = part.partition('=')
                counts[key] += int(number)
            numbers = dict(part.split('=') for part in words[2:])
            uncompared = int(numbers['closures']) + int(numbers['functions']) - int(numbers['modes'])
            if uncompared:
                counts['unexplained'] += uncompared
                self.listing.write(f'{words[1]}: {uncompared} closures are not in the SIL\n')
        elif words[0] == 'unusable':
            counts['unusable'] += 1
        elif words[0] == 'difference':
            _, path, number, kind, *text = words
            text, source = ' '.join(text), source_line(path, int(number))
            counts['differences'] += 1
            reason = self.oddities.reason(kind, path, text + '\n' + source)
            if reason:
                self.reasons[f'{kind}: {reason}'] += 1
            else:
                counts['unexplained'] += 1
                self.listing.write(f'{path}:{number}: {kind}: {text}\n    {source}\n')


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--bench', required=True, help='the cyclelint-bench binary')
    parser.add_argument('--dumps', required=True, help="folder for the compiler's dumps; those that are there are used again")
    parser.add_argument('--package', action='store_true')
    parser.add_argument('--list', default=os.devnull, help='file for every unexplained difference')
    parser.add_argument('--jobs', type=int, default=2)
    parser.add_argument('folders', nargs='+')
    options = parser.parse_args()
    groups = []
    for folder in map(os.path.realpath, options.folders):
        dumps = os.path.join(os.path.realpath(options.dumps), os.path.basename(folder))
        os.makedirs(dumps, exist_ok=True)
        if options.package:
            groups.append((os.path.basename(folder), list(package_modules(folder)), dumps))
        else:
            groups += [(module.name, [module], dumps) for module in fixture_modules(folder)]
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        list(pool.map(lambda item: dump(*item), [(module, dumps) for _, modules, dumps in groups for module in modules]))
    with open(options.list, 'w') as listing:
        comparison = Comparison(options.bench, Oddities(os.path.join(HERE, 'capture-oddities.txt')), listing)
        for title, modules, dumps in groups:
            counts = comparison.group(modules, dumps)
            if options.package or counts['unexplained'] or counts['modules not compiled']:
                print(f'{title}: {described(counts)}', flush=True)
    print(f'all: {described(comparison.total)}')
    for reason, count in comparison.reasons.most_common():
        print(f'    {count:6} {reason}')
    sys.exit(1 if comparison.total['unexplained'] or comparison.total['unusable'] or comparison.total['modules not compiled'] else 0)


if __name__ == '__main__':
    main()
