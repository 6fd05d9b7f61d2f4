import CycleLintFrontEnd
import CycleLintRules

func directives(of source: SourceFile) -> [Directive] { [] }
