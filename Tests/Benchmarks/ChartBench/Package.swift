// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that tests do not wait for it. `charts.py` builds it.
let package = Package(
  name: "chart-bench",
  dependencies: [.package(name: "zhitu", path: "../../..")],
  targets: [
    .executableTarget(
      name: "chart-bench",
      dependencies: [
        .product(name: "TextCharts", package: "zhitu"),
        .product(name: "TextGrid", package: "zhitu"),
      ], path: "Sources")
  ],
  swiftLanguageModes: [.v6]
)
