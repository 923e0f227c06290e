import ReportLibrary
import TextGrid

/// What can be done to the columns of a table. Everything chosen stands in the address.
extension ExplorerState {
  /// Cells that a column gains or loses at once.
  static let widthStep = 4
  private static let leastWidth = 4

  /// The index of the chosen column among those of the sheet, the first where none was chosen.
  var chosenColumn: Int {
    sheet.shown.columns.firstIndex { $0.id == place.column } ?? 0
  }

  private var layout: ColumnLayout { SheetView(self, ScreenLayout(self).main).columns }

  /// Goes to the next column, which comes into sight; the first step chooses the first one.
  mutating func chooseColumn(by step: Int) {
    let columns = sheet.shown.columns
    let index = place.column == nil ? 0 : max(0, min(chosenColumn + step, columns.count - 1))
    place.column = columns[index].id
    bringColumnIntoSight(index)
    tell(columnWords(index))
  }

  private func columnWords(_ index: Int) -> String {
    let title = sheet.shown.columns[index].title
    return say(
      "\(title)（第 \(index + 1) 栏，共 \(sheet.shown.columns.count)）：\(key(.widen)) \(key(.narrow)) 宽窄  "
        + "\(key(.fullWidth)) 全宽  \(key(.freeze)) 固定  \(key(.columnLeft)) \(key(.columnRight)) 换位",
      "\(title) (\(index + 1) of \(sheet.shown.columns.count)): \(key(.widen)) \(key(.narrow)) width  "
        + "\(key(.fullWidth)) full  \(key(.freeze)) freeze  \(key(.columnLeft)) \(key(.columnRight)) move"
    )
  }

  private mutating func bringColumnIntoSight(_ index: Int) {
    let frozen = sheet.shown.frozen
    guard index >= frozen else { return }
    place.slide = min(place.slide, index - frozen)
    while place.slide < lastSlide, !layout.columns.contains(where: { $0.index == index }) {
      place.slide += 1
    }
  }

  /// Makes the chosen column wider or narrower than it is now.
  mutating func resizeColumn(by step: Int) {
    let index = chosenColumn
    bringColumnIntoSight(index)
    guard let column = layout.columns.first(where: { $0.index == index }) else {
      return tell(say("这一栏放不下", "there is no room for this column"))
    }
    let present = column.textWidth
    if step > 0, present >= sheet.needs[index].widest {
      return tell(say("这一栏已整个可见", "all of this column is in sight"))
    }
    let width = max(Self.leastWidth, min(present + step, Sheet.ColumnWidth.range.upperBound))
    let address = place.address
    setWidth(.cells(width), of: index)
    let now = layout.columns.first { $0.index == index }?.textWidth
    if step > 0, (now ?? 0) <= present {
      readdress(address)
      tell(
        say(
          "窗格里没有更宽的地方；先收窄或隐藏别的栏", "the pane has no more room; first narrow or hide other columns"))
    }
  }

  mutating func toggleFullWidth() {
    let index = chosenColumn
    let isFull = sheet.shown.columnWidths[sheet.shown.columns[index].id] == .full
    setWidth(isFull ? nil : .full, of: index)
  }

  private mutating func setWidth(_ width: Sheet.ColumnWidth?, of index: Int) {
    let id = sheet.shown.columns[index].id
    place.column = id
    var widths = sheet.shown.columnWidths
    widths[id] = width
    var all = sheet.shown
    all.columns = sheet.columns
    readdress(place.address.with("widths", all.widthsText(widths)))
    bringColumnIntoSight(index)
  }

  /// Lets the columns up to the chosen one stay while the others slide; only the first, when they
  /// do already.
  mutating func toggleFreeze() {
    let count = chosenColumn + 1
    let isFrozen = sheet.shown.frozen == count
    place.slide = 0
    readdress(place.address.with("freeze", isFrozen || count == 1 ? nil : "\(count)"))
    tell(
      sheet.shown.frozen == 1
        ? say("只有第一栏不动", "only the first column stays")
        : say("前 \(sheet.shown.frozen) 栏不动", "the first \(sheet.shown.frozen) columns stay"))
  }

  /// Lets the chosen column change places with its neighbour.
  mutating func moveColumn(by step: Int) {
    let index = chosenColumn
    var ids = sheet.shown.columns.map(\.id)
    guard ids.indices.contains(index + step) else { return }
    place.column = ids[index]
    ids.swapAt(index, index + step)
    readdress(
      place.address.with(
        "columns", ids == ownColumns.map(\.id) ? nil : ids.joined(separator: ",")))
    bringColumnIntoSight(index + step)
  }
}
