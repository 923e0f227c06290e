import CNcurses

/// What the terminal database says of the terminal last set up, to be changed and handed back to
/// the library, which takes an entry as a text in the variable `TERMINFO`.
///
/// See "Legacy Storage Format" and "Extended Storage Format" in term(5) of ncurses.
struct TerminfoEntry {
  /// The standard capabilities in the library's order, absent ones included.
  private var flags: [(name: String, value: Bool)]
  private var numbers: [(name: String, value: Int32?)]
  private var strings: [(name: String, value: [UInt8]?)]
  /// Capabilities beside the standard ones that the library itself looks at.
  private var ownFlags: [(name: String, value: Bool)]
  private var ownNumbers: [(name: String, value: Int32?)]

  /// Reads all that the library knows.
  init() {
    flags = Self.names(term_boolean_name).map { ($0, Self.flag($0)) }
    numbers = Self.names(term_number_name).map { ($0, Self.number($0)) }
    strings = Self.names(term_string_name).map { name in
      (name, term_string_capability(name).map { Array(String(cString: $0).utf8) })
    }
    ownFlags = ["AX", "XT"].map { ($0, Self.flag($0)) }.filter(\.value)
    ownNumbers = ["U8"].map { ($0, Self.number($0)) }.filter { $0.value != nil }
  }

  /// Whether colours are set by the sequences of ECMA-48 and can be taken back.
  var setsColoursByNumber: Bool {
    let escape = Array("\u{1B}[".utf8)
    return self["op"] != nil
      && ["setaf", "setab"].allSatisfy { self[$0]?.starts(with: escape) ?? false }
  }

  private subscript(name: String) -> [UInt8]? { strings.first { $0.name == name }?.value }

  /// The same terminal, whose colour numbers above 7 are red, green and blue: as `xterm-direct` is
  /// to `xterm`. All else, keys above all, stays as it is.
  func withDirectColours() -> TerminfoEntry {
    var entry = self
    func set<Value>(
      _ list: inout [(name: String, value: Value)], _ name: String, _ value: Value
    ) {
      if let index = list.firstIndex(where: { $0.name == name }) { list[index].value = value }
    }
    entry.ownFlags.append(("RGB", true))
    set(&entry.numbers, "colors", 1 << 24)
    set(&entry.numbers, "pairs", 0x7FFF)
    // Colours are told, not redefined.
    set(&entry.flags, "ccc", false)
    for name in ["initc", "initp", "oc", "scp", "setf", "setb"] { set(&entry.strings, name, nil) }
    for (name, plain, direct) in [("setaf", "3", "38"), ("setab", "4", "48")] {
      let text =
        "\u{1B}[%?%p1%{8}%<%t\(plain)%p1%d%e\(direct);2;"
        + "%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m"
      set(&entry.strings, name, Array(text.utf8))
    }
    return entry
  }

  /// The compiled entry under one name, its numbers in 32 bits.
  func compiled(name: String) -> [UInt8] {
    var table: [UInt8] = []
    let offsets = strings.map { _, value -> Int in
      guard let value else { return -1 }
      defer { table += value + [0] }
      return table.count
    }
    let title = Array(name.utf8) + [0]
    var bytes: [UInt8] = []
    for count in [0o1036, title.count, flags.count, numbers.count, strings.count, table.count] {
      bytes += Self.short(count)
    }
    bytes += title + flags.map { $0.value ? 1 : 0 }
    if bytes.count % 2 == 1 { bytes.append(0) }
    bytes += numbers.flatMap { Self.long($0.value ?? -1) }
    bytes += offsets.flatMap(Self.short) + table
    if bytes.count % 2 == 1 { bytes.append(0) }
    return bytes + compiledOwn
  }

  /// The part that holds the capabilities beside the standard ones: no strings but their names.
  private var compiledOwn: [UInt8] {
    let names = (ownFlags.map(\.name) + ownNumbers.map(\.name)).map { Array($0.utf8) + [0] }
    let table = names.flatMap(\.self)
    var bytes: [UInt8] = []
    for count in [ownFlags.count, ownNumbers.count, 0, names.count, table.count] {
      bytes += Self.short(count)
    }
    bytes += ownFlags.map { $0.value ? 1 : 0 }
    if bytes.count % 2 == 1 { bytes.append(0) }
    bytes += ownNumbers.flatMap { Self.long($0.value ?? -1) }
    var start = 0
    for name in names {
      bytes += Self.short(start)
      start += name.count
    }
    return bytes + table
  }

  private static func names(_ at: (Int32) -> UnsafePointer<CChar>?) -> [String] {
    var names: [String] = []
    while let name = at(Int32(names.count)) { names.append(String(cString: name)) }
    return names
  }

  private static func flag(_ name: String) -> Bool { term_flag_capability(name) > 0 }

  private static func number(_ name: String) -> Int32? {
    let value = term_number_capability(name)
    return value < 0 ? nil : value
  }

  private static func short(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  private static func long(_ value: Int32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
