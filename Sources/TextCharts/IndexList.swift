/// Ascending indices of data. As long as none is left out only their number is kept, as there may
/// be a million.
struct IndexList: RandomAccessCollection {
  private var whole = 0
  private var list: [Int]?

  var startIndex: Int { 0 }
  var endIndex: Int { list?.count ?? whole }

  subscript(position: Int) -> Int { list.map { $0[position] } ?? position }

  mutating func append(_ index: Int) {
    if list == nil {
      if index == whole {
        whole += 1
        return
      }
      list = Array(0..<whole)
    }
    list?.append(index)
  }
}
