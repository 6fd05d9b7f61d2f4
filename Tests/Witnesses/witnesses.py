"""Runs the two witnesses, swift-syntax and the compiler, and keeps what they said by the hash of the file's content.

A cache folder holds `swift-syntax/HH/HASH` and `swift-syntax-details/HH/HASH` (the outline without its `file` line), `compiler/HH/HASH.json` (the parse as
the compiler printed it; empty where it crashed) and `compiler/HH/HASH.status` (the exit status, then what it complained about).
"""
import concurrent.futures
import hashlib
import os
import pathlib
import subprocess

COMPILER = ['swiftc', '-frontend', '-dump-parse', '-dump-ast-format', 'json', '-swift-version', '6', '-enable-bare-slash-regex']
SWIFT_SYNTAX_BATCH = 200


def swift_files(folders):
    """All Swift files under the folders (a file stands for itself), sorted, links not followed."""
    found = []
    for folder in folders:
        if os.path.isfile(folder):
            found.append(str(folder))
        for root, directories, names in os.walk(folder):
            directories[:] = sorted(name for name in directories if not name.startswith('.build'))
            found += (os.path.join(root, name) for name in sorted(names)
                      if name.endswith('.swift') and os.path.isfile(os.path.join(root, name)))
    return found


def content_hash(path):
    with open(path, 'rb') as file:
        return hashlib.sha256(file.read()).hexdigest()[:40]


class Cache:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)

    def path(self, witness, digest, suffix=''):
        return self.folder / witness / digest[:2] / (digest + suffix)

    def write(self, path, data):
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_name(path.name + f'.{os.getpid()}')
        partial.write_bytes(data)
        partial.rename(path)


def unique(hashes):
    """One path per content: {hash: path}."""
    return {digest: path for path, digest in hashes.items()}


def run_compiler(cache, hashes, jobs):
    """Asks the compiler about every file whose content is not in the cache. `hashes`: {path: hash}."""
    def run(item):
        digest, path = item
        json = cache.path('compiler', digest, '.json')
        json.parent.mkdir(parents=True, exist_ok=True)
        partial = json.with_name(json.name + f'.{os.getpid()}')
        with open(partial, 'wb') as out:
            try:
                result = subprocess.run(COMPILER + [path], stdout=out, stderr=subprocess.PIPE, timeout=300)
                status, complaints = result.returncode, result.stderr
            except subprocess.TimeoutExpired:
                status, complaints = -1, b'timeout'
        partial.rename(json)
        cache.write(cache.path('compiler', digest, '.status'), str(status).encode() + b'\n' + complaints[:20000])

    missing = [item for item in unique(hashes).items() if not cache.path('compiler', item[0], '.status').exists()]
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        list(pool.map(run, missing))
    return len(missing)


def run_swift_syntax(cache, name, hashes, witness, jobs):
    """Asks swift-syntax about every file that is not in the cache. `witness`: a binary that prints an outline for each file."""
    def ask(batch):
        result = subprocess.run([witness] + [path for _, path in batch], capture_output=True)
        if result.returncode != 0:
            if len(batch) == 1:
                cache.write(cache.path(name, batch[0][0]), b'crashed\n')
                return
            middle = len(batch) // 2
            ask(batch[:middle])
            ask(batch[middle:])
            return
        outlines = split_outlines(result.stdout)
        for digest, path in batch:
            cache.write(cache.path(name, digest), outlines[path.encode()])

    missing = [item for item in unique(hashes).items() if not cache.path(name, item[0]).exists()]
    batches = [missing[start:start + SWIFT_SYNTAX_BATCH] for start in range(0, len(missing), SWIFT_SYNTAX_BATCH)]
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        list(pool.map(ask, batches))
    return len(missing)


def split_outlines(output):
    """{path: outline} of an output in which a line `file PATH` opens each file."""
    outlines = {}
    for part in (b'\n' + output).split(b'\nfile ')[1:]:
        path, _, rest = part.partition(b'\n')
        outlines[path] = rest if rest.endswith(b'\n') else rest + b'\n'
    return outlines
