import CycleLintFrontEnd
import CycleLintRules

// The one place where the driver names what the analysis is called. Stand-ins until it is there.

func facts(of source: SourceFile, module: String) -> FileFacts {
    FileFacts(path: source.path, module: module)
}

package func findings(in files: [FileFacts]) -> [Finding] { [] }

func directives(of source: SourceFile) -> [Directive] { [] }
