import Foundation
import ReportModel
import TestSupport

@testable import ReportLibrary

/// A small library of records that pass the loader and are as unpleasant as they may be: names
/// that turn text round, hide in it, need fonts nobody has, go on for ever; numbers of all sizes;
/// links between everything that may be linked. Made from the schema, so it follows it.
enum HostileLibrary {
  /// The library of a seed; always the same.
  static func load(seed: UInt64 = 1) throws -> Library {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "zhitu-hostile-\(UUID().uuidString.prefix(8))")
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(to: folder, seed: seed)
    return try Library.load(from: folder.path(percentEncoded: false))
  }

  /// Writes its data packages into a folder.
  static func write(to folder: URL, seed: UInt64 = 1) throws {
    var dice = SeededGenerator(seed: seed)
    try write(Schema.entities.filter(\.isVocabulary), "v", to: folder, "vocabulary", &dice)
    for name in reports {
      try write(
        Schema.entities.filter { !$0.isVocabulary }, name, to: folder, "reports/\(name)", &dice)
    }
  }

  private static let reports = ["r1", "r2", "r3"]
  private static let rowCount = 12

  private static func write(
    _ entities: [Entity], _ package: String, to folder: URL, _ path: String,
    _ dice: inout SeededGenerator
  ) throws {
    let folder = folder.appending(path: path)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for entity in entities {
      var text = entity.fields.map(\.name.header).joined(separator: ",") + "\n"
      for row in 1...(entity.kind == .report ? 1 : rowCount) {
        text += self.row(row, of: entity, package, &dice).joined(separator: ",") + "\n"
      }
      try text.write(to: folder.appending(path: entity.file), atomically: false, encoding: .utf8)
    }
  }

  private static func row(
    _ row: Int, of entity: Entity, _ package: String, _ dice: inout SeededGenerator
  ) -> [String] {
    // Of links that exclude each other one is set.
    let exclusive = ExclusiveLinks.all.first { $0.kind == entity.kind }?.fields ?? []
    let chosen = exclusive.isEmpty ? nil : exclusive[row % exclusive.count]
    return entity.fields.map { field in
      if field.name == .order { return "\(row)" }
      if field.type == .identifier { return identifier(entity.kind, row, package) }
      if exclusive.contains(field.name), field.name != chosen { return "" }
      let isSet =
        field.isRequired || field.name == chosen || Int.random(in: 0..<3, using: &dice) > 0
      guard isSet else { return "" }
      return value(of: field, row, package, &dice)
    }
  }

  private static func identifier(_ kind: EntityKind, _ row: Int, _ package: String) -> String {
    kind == .report ? package : "\(kind.entity.type)-\(package)-\(row)"
  }

  private static func value(
    of field: Field, _ row: Int, _ package: String, _ dice: inout SeededGenerator
  ) -> String {
    func one<T>(of list: [T]) -> T { list[Int.random(in: list.indices, using: &dice)] }
    switch field.type {
    case .identifier: return ""
    case .integer: return one(of: ["0", "1", "7", "2023", "999999999999999"])
    case .decimal:
      return one(of: ["0", "-0", "1", "-12.5", "0.000000001", "99.99", "999999999999999", "45"])
    case .term(let terms): return one(of: terms).value
    case .lines: return one(of: ["1", "3-9", "407+411-415", "999999999"])
    case .proficiency: return one(of: ["1", "2", "3", "4", "5"])
    case .link(let kind):
      if kind == .report { return one(of: reports) }
      // A parent stands before its child.
      let last = field.name == .parent ? row - 1 : rowCount
      guard last > 0 else { return "" }
      let home = kind.entity.isVocabulary ? "v" : package
      return identifier(kind, Int.random(in: 1...last, using: &dice), home)
    case .text:
      let text = (0..<Int.random(in: 1...3, using: &dice)).map { _ in one(of: pieces) }.joined()
      return "\"" + text + "\""
    }
  }

  private static let pieces = [
    "语音识别", "工程师", "PyTorch", "C++", "“大模型”", "①②", "—", "😀", "👨\u{200D}👩\u{200D}👧", "🇨🇳",
    "e\u{301}\u{302}", "\u{301}x", "a\u{202E}cba\u{202C}z", "\u{2066}x\u{2069}", "a\u{200B}b",
    "x\u{FEFF}y", "\u{F06C}点", "\u{E000}", "\u{10FFFD}", "\u{378}", "한\u{1112}\u{1161}\u{11AB}",
    "नि", "ไทย", "𠀀𪜶", "a\"\"b", "a,b", "%E8", "&q=1", "<Enter>", "?x=1", "/", "=",
    String(repeating: "长", count: 90), String(repeating: "Supercalifragilistic", count: 8),
    "（）《》，。", "....", "0.5", "100%",
  ]
}
