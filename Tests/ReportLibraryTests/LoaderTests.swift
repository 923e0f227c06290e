import Foundation
import ReportModel
import TestSupport
import Testing

@testable import ReportLibrary

/// One thing wrong in a library, and the problem that must be told.
struct Defect: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let file: String
  let line: Int?
  let column: String?
  /// A part of the reason.
  let reason: String
  let edit: @Sendable (String) -> [UInt8]

  init(
    _ name: String, _ file: String, _ line: Int?, _ column: String?, _ reason: String,
    _ edit: @escaping @Sendable (String) -> [UInt8]
  ) {
    testDescription = name
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
    self.edit = edit
  }

  /// A piece of the text replaced by another.
  init(
    _ name: String, _ file: String, _ line: Int?, _ column: String?, _ reason: String,
    _ old: String, _ new: String
  ) {
    self.init(name, file, line, column, reason) { text in
      guard let range = text.firstRange(of: old) else { return [] }
      return Array(text.with(range, as: new).utf8)
    }
  }
}

extension String {
  fileprivate func with(_ range: Range<Index>, as text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}

@Suite struct LoaderTests {
  private func problems(_ folder: TemporaryFolder) -> [DataProblem] {
    do {
      _ = try Library.load(from: folder.path)
      return []
    } catch {
      return error.problems
    }
  }

  @Test func loadsTheSoundLibrary() throws {
    let folder = try SmallLibrary.write()
    let library = try Library.load(from: folder.path)
    let rows = SmallLibrary.files.values.reduce(0) { $0 + $1.split(separator: "\n").count - 1 }
    #expect(library.count == rows)
    #expect(library.records(.job).map(\.id) == ["engineer", "analyst", "architect"])
    let engineer = try #require(library.record(.job, "engineer"))
    #expect(engineer[.summary] == "写代码，读\"论文\"书")
    #expect(engineer[.label].isEmpty && engineer[.effect].isEmpty)
    #expect(engineer.integer(.page) == 3)
    #expect(engineer.report?.id == "one")
    #expect(engineer.link(.section)?[.title] == "工程师")
    #expect(engineer.link(.section)?.link(.parent)?.id == "o1")
    #expect(engineer.referrers(.requirement, by: .job).map(\.id) == ["engineer-r1", "engineer-r2"])
    #expect(engineer.name(in: .english) == "Engineer" && engineer.name(in: .chinese) == "工程师")
    #expect(engineer.display(.family, in: .chinese) == "语言")
    #expect(library.record(.observation, "cities-2")?[.member1] == "上海, 浦东")
    #expect(library.record(.observation, "cities-1")?.number(.value) == 9.5)
    #expect(library.record(.requirement, "engineer-r1")?.proficiency == .familiar)
    #expect(library.record(.requirement, "engineer-r2")?.proficiency == nil)
    #expect(library.record(.job, "architect")?.report?.id == "two")
    #expect(library.record(.skill, "pytorch")?.report == nil)
    #expect(library.record(.skill, "engineer") == nil)
    #expect(library.record(.job, "") == nil)
    let pytorch = try #require(library.record(.skill, "pytorch"))
    #expect(pytorch.referrers(.mention, by: .skill).map(\.id) == ["m1", "m2"])
    #expect(pytorch.referrers(.job, by: .name).isEmpty)
    #expect(pytorch.evidence.map { $0.lines?.description } == ["4", "3"])
    // A broader skill that no report names stands where its narrower ones do.
    #expect(library.record(.skill, "field")?.evidence.map(\.section) == ["o1-1", "o2"])
    #expect(library.record(.industry, "energy")?.evidence.map(\.section) == ["o2"])
    #expect(library.record(.alias, "pytorch-a1")?.evidence == pytorch.evidence)
    #expect(engineer.evidence.first?.page == 3)
    #expect(library.record(.section, "o2")?.evidence.first?.section == "o2")
  }

  static let defects: [Defect] = [
    Defect(
      "unknown column", "reports/one/jobs.csv", 1, "famly", "unknown column", "family", "famly"),
    Defect(
      "column of another table", "reports/one/jobs.csv", 1, "skill", "unknown column", "summary",
      "skill"),
    Defect(
      "column twice", "reports/one/jobs.csv", 1, "name", "twice", "name_en", "name"),
    Defect(
      "missing column", "reports/one/qualities.csv", 1, nil, "lacks: name_en",
      { Array($0.replacing("name_en,", with: "").replacing("Honesty,", with: "").utf8) }),
    Defect(
      "a field too many", "reports/one/jobs.csv", 3, nil, "14 fields, but the header has 13",
      "分析师", "分析,师"),
    Defect(
      "a field too few", "reports/one/jobs.csv", 2, nil, "12 fields, but the header has 13",
      "engineer,1,", "engineer,"),
    Defect(
      "empty line", "reports/one/sections.csv", 3, nil, "1 fields, but the header has 7", "\no1-1",
      "\n\no1-1"),
    Defect(
      "unclosed quote", "reports/one/requirements.csv", 3, nil, "not closed", "协作\"", "协作"),
    Defect(
      "stray quote", "reports/one/jobs.csv", 3, nil, "quotation mark inside", "分析师", "分\"析师"),
    Defect(
      "text after a quote", "reports/one/requirements.csv", 3, nil, "after a closing", "协作\"",
      "协作\"x"),
    Defect(
      "carriage returns", "reports/one/jobs.csv", 1, nil, "carriage return",
      { Array($0.replacing("\n", with: "\r\n").utf8) }),
    Defect(
      "carriage return in quotes", "reports/one/requirements.csv", 3, "title", "control character",
      "沟通, ", "沟通,\r"),
    Defect(
      "byte order mark", "reports/one/jobs.csv", 1, nil, "byte order mark",
      { [0xEF, 0xBB, 0xBF] + Array($0.utf8) }),
    Defect(
      "invalid UTF-8", "reports/one/sections.csv", 3, nil, "UTF-8",
      { text in
        var bytes = Array(text.utf8)
        if let place = bytes.firstIndex(of: 10).flatMap({ bytes[($0 + 1)...].firstIndex(of: 10) }) {
          bytes.insert(0xFF, at: place + 3)
        }
        return bytes
      }),
    Defect("empty file", "reports/one/jobs.csv", nil, nil, "is empty", { _ in [] }),
    Defect(
      "bad integer", "reports/one/jobs.csv", 2, "page", "“3a” is not a whole number", ",3,",
      ",3a,"),
    Defect(
      "bad decimal", "reports/one/observations.csv", 2, "value", "“9,5” is not a decimal", "9.5",
      "\"9,5\""),
    Defect(
      "bad term", "reports/one/jobs.csv", 3, "kind", "“gig” is not one of: position, job-type",
      "Analyst,position", "Analyst,gig"),
    Defect(
      "bad lines", "reports/one/mentions.csv", 6, "lines", "“62-60” is not a line range", "60+62",
      "62-60"),
    Defect(
      "bad level", "reports/one/requirements.csv", 2, "level", "“6” is not a level from 1 to 5",
      "熟悉,2", "熟悉,6"),
    Defect(
      "bad id", "reports/one/qualities.csv", 2, "id", "“Honesty” is not an id", "honesty",
      "Honesty"),
    Defect(
      "bad link", "reports/one/duties.csv", 2, "job", "“工程师” is not an id", ",engineer,",
      ",工程师,"),
    Defect(
      "blank at the end", "reports/one/jobs.csv", 3, "name", "“分析师 ” holds", "分析师", "分析师 "),
    Defect(
      "control character", "reports/one/jobs.csv", 3, "name", "control character", "分析师",
      "分\u{1B}析师"),
    Defect(
      "empty required", "reports/one/jobs.csv", 3, "name", "is empty, but every row needs it",
      "分析师", ""),
    Defect(
      "order gap", "reports/one/sections.csv", 3, "order", "3, but this is row 2", "o1-1,2,",
      "o1-1,3,"),
    Defect(
      "order from zero", "reports/two/jobs.csv", 2, "order", "0, but this is row 1", "architect,1,",
      "architect,0,"),
    Defect(
      "id twice in a file", "reports/one/jobs.csv", 3, "id",
      "“engineer” is used twice; the other is in ", "analyst", "engineer"),
    Defect(
      "id twice in two reports", "reports/two/jobs.csv", 2, "id", "/reports/one/jobs.csv:3",
      "architect", "analyst"),
    Defect(
      "id of another kind", "reports/two/jobs.csv", 2, "id", "/reports/one/sections.csv:2",
      "architect", "o1"),
    Defect(
      "dangling link", "reports/one/duties.csv", 2, "job", "“engine” names no job of the library",
      ",engineer,", ",engine,"),
    Defect(
      "link to another kind", "reports/one/duties.csv", 2, "job", "“pytorch” names no job",
      ",engineer,", ",pytorch,"),
    Defect(
      "dangling vocabulary link", "vocabulary/skills.csv", 2, "parent", "“learning” names no skill",
      ",deep-learning,", ",learning,"),
    Defect(
      "C1 control character", "reports/one/jobs.csv", 3, "name", "control character", "分析师",
      "分\u{9B}析师"),
    Defect(
      "line separator", "reports/one/jobs.csv", 3, "name", "control character", "分析师",
      "分\u{2028}析师"),
    Defect(
      "wide blank at the start", "reports/one/jobs.csv", 3, "name", "a blank", "分析师",
      "\u{3000}分析师"),
    Defect(
      "no-break space at the end", "reports/one/jobs.csv", 3, "name", "a blank", "分析师",
      "分析师\u{A0}"),
    Defect(
      "two reports in a package", "reports/two/report.csv", 3, "id", "a package holds one report",
      { Array(($0 + "three,2,三,Three,三,Three,,2024,talent,1-9,00,\n").utf8) }),
    Defect(
      "no report in a package", "reports/two/report.csv", nil, nil, "holds no row",
      { Array($0.prefix { !$0.isNewline }.utf8 + [10]) }),
    Defect(
      "a report of another name", "reports/two/report.csv", 2, "id",
      "“zwei” is not the folder's name, “two”", "two,1", "zwei,1"),
    Defect(
      "section of another report", "reports/two/jobs.csv", 2, "section",
      "“o1” is a section of another report", ",t1,", ",o1,"),
    Defect(
      "its own parent", "reports/one/sections.csv", 2, "parent",
      "“o1” leads back to where it began",
      "o1,1,,", "o1,1,o1,"),
    Defect(
      "parents in a circle", "vocabulary/skills.csv", 3, "parent", "leads back",
      "knowledge,,", "knowledge,pytorch,"),
    Defect(
      "mention of nothing", "reports/one/mentions.csv", 5, "duty", "found 0", ",forecast,", ",,"),
    Defect(
      "mention with two subjects", "reports/one/mentions.csv", 2, "duty", "found 2",
      "1,,engineer-r1", "1,engineer-d1,engineer-r1"),
  ]

  @Test(arguments: defects)
  func oneDefectRefusesTheLibrary(defect: Defect) throws {
    let folder = try SmallLibrary.write()
    let sound = try #require(SmallLibrary.files[defect.file])
    let broken = defect.edit(sound)
    #expect(broken != Array(sound.utf8), "the defect was not made")
    try folder.write(defect.file, broken)
    let found = problems(folder)
    let first = try #require(found.first, "the library was loaded")
    #expect(first.file == folder.path + "/" + defect.file)
    #expect(first.line == defect.line)
    #expect(first.column == defect.column)
    #expect(first.reason.contains(defect.reason), "\(first.reason)")
    #expect(found.count == 1, "\(LibraryError(found))")
  }

  @Test func aProblemIsSaidInOneLine() {
    #expect(
      DataProblem(file: "a.csv", line: 3, column: "id", reason: "is empty").description
        == "a.csv:3: column id: is empty")
    #expect(DataProblem(file: "a.csv", reason: "is missing").description == "a.csv: is missing")
    let error = LibraryError([
      DataProblem(file: "a", reason: "x"), DataProblem(file: "b", line: 1, reason: "y"),
    ])
    #expect(error.description == "a: x\nb:1: y")
  }

  @Test(arguments: [
    ("reports/one/report.csv", "is missing"), ("vocabulary/skills.csv", "is missing"),
  ])
  func everyPackageNeedsItsFirstFile(file: String, reason: String) throws {
    let folder = try SmallLibrary.write()
    try folder.remove(file)
    let first = try #require(problems(folder).first)
    #expect(first.file == folder.path + "/" + file && first.line == nil)
    #expect(first.reason.contains(reason))
  }

  @Test func otherFilesMayBeLeftOut() throws {
    let folder = try SmallLibrary.write()
    for file in ["qualities", "observations", "datasets"] {
      try folder.remove("reports/one/\(file).csv")
    }
    let library = try Library.load(from: folder.path)
    #expect(library.count(.dataset) == 0)
    #expect(library.count(.job) == 3)
  }

  @Test func aFileThatCannotBeReadIsNamed() throws {
    let folder = try SmallLibrary.write()
    let file = "reports/one/jobs.csv"
    try folder.remove(file)
    try folder.write(file + "/note", "a folder of that name")
    #expect(problems(folder).map(\.file) == [folder.path + "/" + file])
    #expect(problems(folder).first?.reason == "cannot be read: it is not a file")
  }

  @Test func aLinkToNowhereIsNoMissingFile() throws {
    let folder = try SmallLibrary.write()
    let file = folder.path + "/reports/one/qualities.csv"
    try folder.remove("reports/one/qualities.csv")
    try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: "nowhere.csv")
    #expect(problems(folder).map(\.file) == [file])
    #expect(problems(folder).first?.reason.contains("No such file") == true)
  }

  @Test func aPipeIsNotWaitedFor() throws {
    let folder = try SmallLibrary.write()
    try folder.remove("reports/one/qualities.csv")
    mkfifo(folder.path + "/reports/one/qualities.csv", 0o600)
    #expect(problems(folder).map(\.reason) == ["cannot be read: it is not a file"])
  }

  /// A misspelt name must not leave its records out in silence.
  @Test(arguments: ["reports/one/job.csv", "reports/one/skills.csv", "vocabulary/jobs.csv"])
  func aTableThatIsNotReadIsNamed(file: String) throws {
    let folder = try SmallLibrary.write()
    try folder.write(file, "id,order\n")
    let found = problems(folder)
    #expect(found.map(\.file) == [folder.path + "/" + file])
    #expect(found.first?.reason.contains("is no table of") == true)
  }

  @Test func otherThingsInAPackageAreLeftAlone() throws {
    let folder = try SmallLibrary.write()
    for name in ["datapackage.json", "README.md", ".jobs.csv.swp", "notes/x.csv"] {
      try folder.write("reports/one/" + name, "x")
    }
    #expect(problems(folder).isEmpty)
  }

  @Test func aMissingFolderIsNamed() throws {
    let folder = try TemporaryFolder()
    #expect(problems(folder).map(\.file) == [folder.path + "/reports"])
    #expect(problems(folder).first?.reason.contains("cannot be read") == true)
    try folder.write("reports/note.txt", "no package")
    #expect(problems(folder).first?.reason.contains("holds no data package") == true)
  }

  @Test func notMoreProblemsThanTheLimit() throws {
    let folder = try SmallLibrary.write()
    let header = "id,order,skill,alias,kind\n"
    let rows = (1...50).map { "a\($0),\($0),no-such-skill,Ａ,spelling\n" }.joined()
    try folder.write("vocabulary/aliases.csv", header + rows)
    #expect(problems(folder).count == LibraryError.limit)
    let bad = (1...50).map { "A\($0),\($0),,,\n" }.joined()
    try folder.write("vocabulary/aliases.csv", header + bad)
    #expect(problems(folder).count == LibraryError.limit)
    let twins = (1...50).map { "a,\($0),pytorch,Ａ,spelling\n" }.joined()
    try folder.write("vocabulary/aliases.csv", header + twins)
    #expect(problems(folder).count == LibraryError.limit)
  }

  @Test func severalDefectsAreAllTold() throws {
    let folder = try SmallLibrary.write()
    let jobs = try #require(SmallLibrary.files["reports/one/jobs.csv"])
    try folder.write(
      "reports/one/jobs.csv",
      jobs.replacing("position,data", with: "gig,date").replacing("analyst,2", with: "analyst,9"))
    #expect(problems(folder).map(\.column) == ["order", "kind", "family"])
    #expect(problems(folder).map(\.line) == [3, 3, 3])
  }

  /// However the threads that read them take turns.
  @Test func problemsStandInTheOrderOfTheFiles() throws {
    let folder = try SmallLibrary.write()
    for (file, text) in SmallLibrary.files where !file.hasSuffix("report.csv") {
      // All rows but the first of a table are out of order.
      try folder.write(file, text + (text.split(separator: "\n").last.map { $0 + "\n" } ?? ""))
    }
    let first = problems(folder)
    #expect(first.count > 5)
    let order = EntityKind.allCases.map { $0.entity.file }
    let places = first.filter { $0.column == "order" }.map { problem in
      let parts = problem.file.split(separator: "/").suffix(2)
      return (String(parts.first ?? ""), order.firstIndex(of: String(parts.last ?? "")) ?? -1)
    }
    let packages = ["vocabulary", "one", "two"]
    let ranks = places.map { (packages.firstIndex(of: $0.0) ?? -1) * 100 + $0.1 }
    #expect(ranks.count > 5 && ranks == ranks.sorted())
    for _ in 0..<20 { #expect(problems(folder) == first) }
  }

  /// Broken at random in any one byte: loaded or refused, never a trap.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func anyDamageIsRefusedOrHarmless(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let folder = try SmallLibrary.write()
    let files = SmallLibrary.files.sorted { $0.key < $1.key }
    for _ in 0..<4 {
      guard let (file, text) = files.randomElement(using: &generator) else { continue }
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes.remove(at: place)
        case 1:
          bytes.insert([34, 44, 10, 45, 48, 0xE4].randomElement(using: &generator) ?? 0, at: place)
        default: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        }
      }
      try folder.write(file, bytes)
      let found = problems(folder)
      #expect(found.count <= LibraryError.limit)
      for problem in found { #expect(problem.file.hasPrefix(folder.path)) }
    }
  }
}

@Suite struct DataPackageTests {
  @Test func looksIntoAFolder() throws {
    let folder = try SmallLibrary.write()
    let one = try #require(DataPackage(folder: folder.path + "/reports/one"))
    #expect(one.name == "one" && one.title == "第一份报告")
    #expect(
      one.entities.map(\.kind) == [
        .report, .section, .job, .duty, .requirement, .quality, .mention, .scenario, .dataset,
        .observation,
      ])
    let vocabulary = try #require(DataPackage(folder: folder.path + "/vocabulary/"))
    #expect(vocabulary.name == "vocabulary" && vocabulary.title == nil)
    #expect(vocabulary.entities.map(\.kind) == [.skill, .alias, .industry])
    #expect(DataPackage(folder: folder.path) == nil)
    #expect(DataPackage(folder: folder.path + "/nothing") == nil)
  }
}
