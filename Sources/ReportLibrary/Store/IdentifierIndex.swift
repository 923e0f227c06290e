import ReportModel

/// Finds records by id: open addressing over the id bytes in the tables, which
/// builds several times faster than a dictionary of Strings.
struct IdentifierIndex: Sendable {
  /// A record's place: its kind and its row.
  struct Entry: Sendable, Hashable {
    var kind: UInt8
    var row: UInt32
  }

  private struct Slot: Sendable {
    /// The hash of the id, kept so that most other ids need not be compared.
    var hash: UInt64
    var entry: Entry?
  }

  private var slots: [Slot]
  private let mask: Int

  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(hash: 0, entry: nil), count: size)
    mask = size - 1
  }

  /// Adds a record; the one already there under the same id, if any.
  mutating func insert(kind: EntityKind, row: Int, tables: [Table]) -> Entry? {
    let cell = tables[kind.rawValue].cell(row: row, column: 0)
    return tables[kind.rawValue].bytes.withUnsafeBufferPointer { buffer -> Entry? in
      let key = buffer[Int(cell.start)..<Int(cell.end)]
      let hash = Self.hash(of: key)
      let slot = slot(of: key, hash, tables)
      if let entry = slots[slot].entry { return entry }
      slots[slot] = Slot(hash: hash, entry: Entry(kind: UInt8(kind.rawValue), row: UInt32(row)))
      return nil
    }
  }

  func find(_ key: Slice<UnsafeBufferPointer<UInt8>>, tables: [Table]) -> Entry? {
    slots[slot(of: key, Self.hash(of: key), tables)].entry
  }

  func find(_ id: String, tables: [Table]) -> Entry? {
    var id = id
    return id.withUTF8 { find($0[...], tables: tables) }
  }

  /// FNV-1a, 64 bits.
  private static func hash(of key: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }

  /// The slot that holds `key`, or the free one where it would go.
  private func slot(
    of key: Slice<UnsafeBufferPointer<UInt8>>, _ hash: UInt64, _ tables: [Table]
  ) -> Int {
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while let entry = slots[slot].entry {
      if slots[slot].hash == hash, isId(key, of: entry, tables) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func isId(
    _ key: Slice<UnsafeBufferPointer<UInt8>>, of entry: Entry, _ tables: [Table]
  ) -> Bool {
    let cell = tables[Int(entry.kind)].cell(row: Int(entry.row), column: 0)
    return tables[Int(entry.kind)].bytes.withUnsafeBufferPointer {
      $0[Int(cell.start)..<Int(cell.end)].elementsEqual(key)
    }
  }
}
