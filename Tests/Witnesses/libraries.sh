#!/bin/bash
# Compiles the fixtures of Fixtures/Libraries against the libraries they are about, runs them, and compares with their labels.
#   libraries.sh [NAME-PART]   those with NAME-PART in their names
# SWIFT, OPENCOMBINE and SWIFT_NIO: the `swift` command and where the packages come from. CONFIGURATION: debug or release.
# BUILD: a folder to build in that is kept, so that the next run builds only what changed; without it a temporary one.
set -euo pipefail
fixtures=$(cd "$(dirname "$0")/../../Fixtures/Libraries" && pwd)
part=${1:-}
swift=${SWIFT:-swift}
opencombine=${OPENCOMBINE:-https://github.com/OpenCombine/OpenCombine.git}
nio=${SWIFT_NIO:-https://github.com/apple/swift-nio.git}
configuration=${CONFIGURATION:-debug}
build=${BUILD:-}
if [ -z "$build" ]; then
    build=$(mktemp -d)
    trap 'rm -rf "$build"' EXIT
fi
rm -rf "$build/Sources"
mkdir -p "$build/Sources/Run"

combine='.product(name: "OpenCombine", package: "OpenCombine"), .product(name: "OpenCombineFoundation", package: "OpenCombine")'
channels='.product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"), .product(name: "NIOEmbedded", package: "swift-nio"), .product(name: "NIOConcurrencyHelpers", package: "swift-nio")'
targets= modules= declarations= scenarios=
for program in "$fixtures"/*/*; do
    name=${program#"$fixtures"/}
    name=${name%.swift}
    [[ "$name" == *"$part"* ]] || continue
    module=Fixture_${name//[^A-Za-z0-9]/_}
    mkdir -p "$build/Sources/$module"
    if [ -d "$program" ]; then files=("$program"/*.swift); else files=("$program"); fi
    cp "${files[@]}" "$build/Sources/$module"
    echo "@_silgen_name(\"$module\") public func fixtureEntry(_ watch: (AnyObject) -> Void) { scenario(watch) }" >"$build/Sources/$module/Entry.swift"
    products=
    if grep -q '^import OpenCombine' "${files[@]}"; then products=$combine; fi
    if grep -q '^import NIO' "${files[@]}"; then products=$channels; fi
    targets+="    .target(name: \"$module\", dependencies: [$products]),"$'\n'
    modules+="\"$module\", "
    declarations+="@_silgen_name(\"$module\") func $module(_ watch: (AnyObject) -> Void)"$'\n'
    scenarios+="    (\"$name\", $module),"$'\n'
done
[ -n "$modules" ] || { echo "no fixture has '$part' in its name"; exit 2; }

cat >"$build/Package.swift" <<PACKAGE
// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "Libraries",
    dependencies: [
        .package(url: "$opencombine", from: "0.14.0"),
        .package(url: "$nio", from: "2.60.0"),
    ],
    targets: [
$targets    .executableTarget(name: "Run", dependencies: [$modules]),
    ],
    swiftLanguageModes: [.v5])
PACKAGE

# Like the program of Tests/FixtureTests/FixtureProgram+Main.swift: all scenarios, then time for what is released late.
cat >"$build/Sources/Run/main.swift" <<MAIN
import Foundation

$declarations
let scenarios: [(name: String, run: ((AnyObject) -> Void) -> Void)] = [
$scenarios]

final class Watched {
    weak var object: AnyObject?
    init(_ object: AnyObject) { self.object = object }
}

@inline(never)
func watched(by scenario: ((AnyObject) -> Void) -> Void) -> [Watched] {
    var all: [Watched] = []
    scenario { all.append(Watched(\$0)) }
    return all
}

setvbuf(stdout, nil, _IOLBF, 0)
var results: [(name: String, watched: [Watched])] = []
for (name, run) in scenarios where !CommandLine.arguments.dropFirst().contains(name) {
    print(name, "START")
    results.append((name, watched(by: run)))
}
let deadline = Date().addingTimeInterval(1)
while Date() < deadline {
    _ = RunLoop.main.run(mode: .default, before: Date().addingTimeInterval(0.02))
    usleep(5_000)
}
for (name, watched) in results {
    print(name, watched.isEmpty ? "empty" : watched.contains { \$0.object != nil } ? "leaking" : "clean")
}
exit(0)
MAIN

"$swift" build --package-path "$build" --configuration "$configuration" --product Run >"$build/log" 2>&1 || { grep -E 'error:' "$build/log" | sort -u || tail -20 "$build/log"; exit 1; }

# What crashes is left out of the next run.
crashed=()
while ! "$build/.build/$configuration/Run" ${crashed[@]+"${crashed[@]}"} >"$build/output" 2>"$build/errors"; do
    name=$(sed -n 's/ START$//p' "$build/output" | tail -1)
    echo "$name crashes: $(head -1 "$build/errors")"
    [[ " ${crashed[*]-} " != *" $name "* ]] || exit 1
    crashed+=("$name")
done
grep -v ' START$' "$build/output" | awk -v crashed="${#crashed[@]}" '
    { label = $1; sub(/.*\//, "", label); sub(/-.*/, "", label); total++ }
    label != $2 { wrong++; print $1 " is " $2 }
    END { print total + crashed " fixtures, " wrong + crashed + 0 " not as labelled"; exit wrong + crashed > 0 }'
