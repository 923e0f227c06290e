// swift-tools-version: 6.1
import PackageDescription

// The rooms of the house, inner ones first. A room imports only rooms that
// stand above it here; docs/architecture.md says why each arrow is there.
let package = Package(
  name: "zhitu",
  products: [
    .executable(name: "zhitu", targets: ["zhitu"]),
    .library(name: "TextGrid", targets: ["TextGrid"]),
    .library(name: "TextCharts", targets: ["TextCharts"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .target(name: "TextGrid", exclude: ["generate-width-table.py"]),
    .target(name: "TextCharts", dependencies: ["TextGrid"]),
    .target(name: "ReportModel"),
    .target(
      name: "ReportLibrary", dependencies: ["ReportModel"],
      exclude: ["Find/Chinese/generate-han-tables.py"]),
    .target(
      name: "ReportExport",
      dependencies: ["ReportLibrary", "ReportModel", "TextCharts", "TextGrid"]),
    .target(
      name: "Explorer",
      dependencies: ["ReportExport", "ReportLibrary", "ReportModel", "TextCharts", "TextGrid"]),
    .target(name: "Terminal", dependencies: ["CNcurses", "TextGrid"]),
    .executableTarget(
      name: "zhitu",
      dependencies: [
        "Explorer", "ReportExport", "ReportLibrary", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "TextGridTests", dependencies: ["TestSupport", "TextGrid"]),
    .testTarget(
      name: "TextChartsTests", dependencies: ["TestSupport", "TextCharts", "TextGrid"],
      exclude: ["References"]),
    .testTarget(name: "ReportModelTests", dependencies: ["ReportModel"]),
    .testTarget(
      name: "ReportLibraryTests", dependencies: ["ReportLibrary", "ReportModel", "TestSupport"]),
    .testTarget(
      name: "ReportExportTests",
      dependencies: ["ReportExport", "ReportLibrary", "ReportModel", "TextGrid"]),
    .testTarget(
      name: "ExplorerTests",
      dependencies: [
        "Explorer", "ReportExport", "ReportLibrary", "ReportModel", "TestSupport", "TextGrid",
      ],
      exclude: ["Questions", "Screens"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "TestSupport", "TextGrid"]),
    .testTarget(name: "EndToEndTests", dependencies: ["zhitu"]),
  ],
  swiftLanguageModes: [.v6]
)
