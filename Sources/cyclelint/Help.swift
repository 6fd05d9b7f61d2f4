/// The text of `--help`.
let helpText = """
    Finds retain cycles in Swift source.

    Usage: cyclelint [OPTIONS] [PATH...]
           cyclelint explain [RULE]
           cyclelint knowledge [CALL]
           cyclelint probes setup [FOLDER] (--path FOLDER | --from URL [--version VERSION] | --vendor [FOLDER])
           cyclelint probes remove [FOLDER]

    A PATH is a Swift file or a folder; without one it is the current folder. In folders, hidden folders, documentation
    catalogs (.docc) and what .gitignore excludes are left out.

    Options:
      --confidence LEVEL     show what is at least this sure: certain, likely (default) or possible
      --enable RULE          turn on a rule that is off by default (see cyclelint rules), or all; may be repeated
      --format FORMAT        text (default) or json
      --baseline FILE        hide the findings listed in FILE
      --write-baseline FILE  write all findings to FILE instead of showing them
      --fix                  insert probes for the findings, which tell at run time whether the objects go away
      --fix=weak             make references weak, where that is sure to release nothing too early; the rest stays advice
      --diff                 show what --fix, or --fix=weak with it, would change, as a diff
      --unfix                take the probes out again
      --probe-all            with --fix or --diff: probes for all classes, not only those of findings
      --runtime PATH         compare with what runs with probes have written to this folder or file: says of each
                             finding whether it was confirmed, and which leaks no finding predicts; may be repeated
      --jobs N               threads to use (default: one per processor)
      --color WHEN           auto (default: on a terminal, unless NO_COLOR is set), always or never
      --version              print the version
      --help, -h             print this text
      --                     what follows is a PATH, even if it begins with a dash

    explain prints the page of a rule, or the list of the rules (as rules does). knowledge prints what is known to be
    kept by a call of a framework (sink, Timer, NotificationCenter.addObserver); a file .cyclelint.json in the current
    folder adds to that, under its key "knowledge", and turns rules on under its key "enable".

    probes setup links the library of the probes to those targets of a package that import it, as --fix makes them do,
    and probes remove takes that out again. FOLDER holds the Package.swift; without one it is the current folder.
      --path FOLDER          the library is in this checkout of cyclelint
      --from URL             it is in this repository
      --version VERSION      of it this version, branch (default: main) or commit
      --vendor FOLDER        write its sources into this folder of the package, a target without C (default:
                             Sources/ShouldGoAway); without a Package.swift only that

    To leave out a finding, with a reason, write above the line or behind it:
      // cyclelint:disable:next RULE - reason
      // cyclelint:disable:this RULE - reason

    Exit status: 0 nothing shown, 1 findings shown, 2 wrong usage, or something could not be read or written.

    """
