// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "cyclelint",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
    products: [
        .executable(name: "cyclelint", targets: ["cyclelint"]),
        .library(name: "ShouldGoAway", targets: ["ShouldGoAway"]),
        .library(name: "ShouldGoAwayTesting", targets: ["ShouldGoAwayTesting"]),
    ],
    targets: [
        .target(name: "CycleLintFrontEnd"),
        .target(name: "RingSignature"),
        .target(name: "CycleLintWitnesses", dependencies: ["CycleLintFrontEnd", "CycleLintKnowledge", "CycleLintOwnership"]),
        .target(name: "CycleLintKnowledge", dependencies: ["CycleLintFrontEnd"]),
        .target(name: "CycleLintOwnership", dependencies: ["CycleLintFrontEnd", "RingSignature"]),
        .target(name: "CycleLintRules", dependencies: ["CycleLintFrontEnd", "CycleLintKnowledge", "CycleLintOwnership", "RingSignature"]),
        .target(name: "CycleLintProbes", dependencies: ["CycleLintFrontEnd", "CycleLintOwnership", "CycleLintRules"]),
        .target(name: "CycleLintReports", dependencies: ["CycleLintRules"]),
        .target(
            name: "CycleLintDriver",
            dependencies: ["CycleLintFrontEnd", "CycleLintKnowledge", "CycleLintOwnership", "CycleLintRules", "CycleLintProbes", "CycleLintReports"]),
        .target(name: "CycleLintGenerator", dependencies: ["CycleLintFrontEnd", "CycleLintRules"]),
        .target(name: "ShouldGoAwayShims"),
        .target(name: "ShouldGoAwayPortable"),
        .target(name: "ShouldGoAway", dependencies: ["ShouldGoAwayShims", "RingSignature"]),
        .target(name: "ShouldGoAwayTesting", dependencies: ["ShouldGoAway"]),
        .executableTarget(name: "shouldgoaway-bench", dependencies: ["ShouldGoAway"]),
        .executableTarget(name: "cyclelint", dependencies: ["CycleLintDriver", "CycleLintKnowledge", "CycleLintProbes", "CycleLintReports", "CycleLintRules"]),
        .executableTarget(name: "cyclelint-bench", dependencies: [
            "CycleLintFrontEnd", "CycleLintRules", "CycleLintWitnesses", "CycleLintGenerator",
        ]),
        .executableTarget(
            name: "shouldgoaway-scenarios", dependencies: ["ShouldGoAway", "ShouldGoAwayShims"], path: "Fixtures/AtRunTime/scenarios"),
        .executableTarget(name: "example-podcasts", dependencies: ["ShouldGoAway"], path: "Fixtures/AtRunTime/podcasts"),
        .executableTarget(name: "example-downloads", dependencies: ["ShouldGoAway"], path: "Fixtures/AtRunTime/downloads"),
        .executableTarget(name: "example-checkout", dependencies: ["ShouldGoAway"], path: "Fixtures/AtRunTime/checkout"),
        .testTarget(name: "CycleLintFrontEndTests", dependencies: ["CycleLintFrontEnd", "CycleLintWitnesses"]),
        .testTarget(name: "RingSignatureTests", dependencies: ["RingSignature"]),
        .testTarget(name: "CycleLintKnowledgeTests", dependencies: ["CycleLintFrontEnd", "CycleLintKnowledge"]),
        .testTarget(name: "CycleLintRulesTests", dependencies: ["CycleLintFrontEnd", "CycleLintKnowledge", "CycleLintOwnership", "CycleLintRules"]),
        .testTarget(name: "CycleLintGeneratorTests", dependencies: ["CycleLintGenerator"]),
        .testTarget(name: "CycleLintProbesTests", dependencies: ["CycleLintFrontEnd", "CycleLintOwnership", "CycleLintRules", "CycleLintProbes"]),
        .testTarget(name: "CycleLintReportsTests", dependencies: ["CycleLintReports"]),
        .testTarget(name: "CycleLintDriverTests", dependencies: ["CycleLintDriver"]),
        .testTarget(
            name: "ShouldGoAwayTests",
            dependencies: [
                "ShouldGoAway", "shouldgoaway-scenarios", "shouldgoaway-bench", "example-podcasts", "example-downloads", "example-checkout",
                "cyclelint",
            ]),
        .testTarget(name: "ShouldGoAwayTestingTests", dependencies: ["ShouldGoAway", "ShouldGoAwayTesting"]),
        .testTarget(name: "CommandLineTests", dependencies: ["cyclelint", "cyclelint-bench"]),
        .testTarget(name: "FixtureTests", dependencies: ["CycleLintDriver", "CycleLintReports", "CycleLintRules", "ShouldGoAway"]),
        .testTarget(name: "HouseTests"),
    ],
    swiftLanguageModes: [.v6]
)
