import Foundation

let usage = """
    usage: cyclelint-bench [--rounds N] [--no-rival] [--analysis] FOLDER...
           cyclelint-bench outline [--compiler|--details] FILE...
           cyclelint-bench compiler-outline FILE...
           cyclelint-bench captures [--against LIST] FILE...
           cyclelint-bench problems FOLDER...
           cyclelint-bench fuzz [--seconds N] [--cases N] [--seed N] [--keep FILE] FOLDER...
           cyclelint-bench generate [--programs N] [--seed N] [--keep FOLDER] [--shrink N|--no-shrink]
           cyclelint-bench generate --show SEED
           cyclelint-bench coverage [--symbols FOLDER] KNOWLEDGE

    FOLDER...         times each stage on all Swift files, one thread, against `swiftc -frontend -parse` on the same files;
                      --analysis: also what comes behind the facts
    outline           prints what the parser sees, in the form of the swift-syntax witness;
                      --compiler: in the form that compiler-outline prints;
                      --details: types, effects, modifiers and attributes instead, as Tests/Witnesses/details.swift
    compiler-outline  prints what the compiler sees: FILE is its `-dump-parse -dump-ast-format json`
    captures          prints what each closure and local function captures, by the analysis of all files as one program;
                      --against: compares it with the compiler's dumps. LIST has lines SOURCE, AST, SIL, separated by tabs
    problems          lists what the parser could not make sense of
    fuzz              parses and analyses spoilt copies of the files for a time (60 s); after a crash the last one is in FILE
    generate          makes N small programs at random (1000), runs them, and compares that with what the tool says; those it is wrong
                      about go into FOLDER, and the first N (40) are made as small as they can be. Status 1 where it is wrong too often;
                      --show: prints the program of a seed
    coverage          which public calls of the standard library, Foundation, Dispatch and Observation that take an escaping closure have an
                      entry in the folder KNOWLEDGE (Rules/Knowledge). Status 1 where one has none;
                      --symbols: the symbol graphs are in FOLDER

    @LIST stands for the files named in LIST, one a line; @- reads them from standard input.
    """

/// Runs the command that the arguments (without the program's name) ask for. Returns the exit status: 2 for usage and I/O errors.
func run(_ arguments: [String]) -> Int32 {
    do {
        switch arguments.first {
        case "outline":
            return try printOutlines(Array(arguments.dropFirst()))
        case "compiler-outline":
            return try printCompilerOutlines(Array(arguments.dropFirst()))
        case "captures":
            return try captures(Array(arguments.dropFirst()))
        case "problems":
            return try printProblems(Array(arguments.dropFirst()))
        case "fuzz":
            return try fuzz(Array(arguments.dropFirst()))
        case "generate":
            return try generate(Array(arguments.dropFirst()))
        case "coverage":
            return try coverage(Array(arguments.dropFirst()))
        case "--help", "-h":
            print(usage)
            return 0
        default:
            return try benchmark(arguments)
        }
    } catch let error as UsageError {
        FileHandle.standardError.write(Data("cyclelint-bench: \(error.message)\n\(usage)\n".utf8))
        return 2
    } catch {
        FileHandle.standardError.write(Data("cyclelint-bench: \(error)\n".utf8))
        return 2
    }
}

struct UsageError: Error {
    let message: String
}
