import ReportLibrary

extension ExplorerState {
  /// Why an action can do nothing here, nil when it can.
  func obstacle(to action: Action) -> String? {
    switch action {
    case .open where rows.isEmpty:
      say("这里没有可打开的行", "there is no row to open")
    case .open where pane == .main && isCursorInSight && currentRow?.target == nil:
      say("这一行没有更细的内容", "nothing stands behind this row")
    case .goBack where history.back.isEmpty && place.address.isHome:
      say("已在起点", "this is the beginning")
    case .goAhead where history.ahead.isEmpty:
      say("前面没有了", "nothing lies ahead")
    case .goOn where lastPlace == nil || !place.address.isHome:
      say("总览上才有上次的地方，现在没有", "there is no place of last time to go to here")
    case .clear where pane == .facets && !facetQuery.isEmpty: nil
    case .clear where place.address["q"] == nil && picked.isEmpty:
      say("没有筛选", "no filter is set")
    case .chart where sheet.shown.series == nil && !canCount:
      say("这里没有可画的数", "there is nothing to draw here")
    case .table where !isChart:
      say("这里已是表", "this is the table")
    case .filter where sheet.shown.total == 0 && !place.address.isSearch && !place.address.isHome:
      say("这里没有可筛选的行", "there are no rows to filter")
    case .nextPane where !hasOtherPane, .previousPane where !hasOtherPane:
      say("这里只有一组", "there is one group only")
    case .slideLeft where !isChart && place.slide == 0:
      say("左边没有栏了", "no column is hidden on the left")
    case .slideRight where !isChart && place.slide >= lastSlide:
      say("右边没有栏了", "no column is hidden on the right")
    case .facets where isChart:
      say("图上没有分面，\(key(.table)) 看表", "a chart has no facets, \(key(.table)) shows the table")
    case .facets where rows.isEmpty && !sheet.hasFacets && place.address["q"] != nil:
      say(
        "没有行，也就没有分面；\(key(.clear)) 清除筛选", "no rows, so no facets; \(key(.clear)) clears the filter")
    case .facets where !sheet.hasFacets:
      say("这里没有分面", "this screen has no facets")
    case .facets where !ScreenLayout.isWideForFacets(self):
      say(
        "窗口太小，分面要 \(ScreenLayout.leastForFacets) 列 8 行",
        "the window is too small for facets, they need \(ScreenLayout.leastForFacets) columns and 8 rows"
      )
    case .exclude where pane != .facets:
      say("先用 \(key(.facets)) 到分面里的一个值", "first go to a value of the facets with \(key(.facets))")
    case .exclude where facetEntries.isEmpty:
      say("没有可排除的值", "there is no value to leave out")
    case .clearFacets where !sheet.facets.contains(where: \.isAsked):
      say("没有选过分面", "no facet is chosen")
    case .group
    where !place.address.isList || (place.address["group"] == nil && !canCount && !isChart):
      say("这里没有可分组的", "there is nothing to group here")
    case .fold where place.address["group"] == nil || isChart:
      say("先用 \(key(.group)) 分组", "first group the rows with \(key(.group))")
    case .nextColumn, .previousColumn, .widen, .narrow, .fullWidth, .freeze, .columnLeft,
      .columnRight:
      columnObstacle(to: action)
    case .bars where isChart:
      say("图上没有格内条", "a chart has no bars in cells")
    case .sort where rows.count < 2:
      say("没有可排序的行", "there are no rows to sort")
    case .sort where sheet.shown.columns.count < 2, .columns where sheet.shown.columns.count < 2:
      say("只有一栏", "there is one column only")
    case .pick where rowInSight?.target?.path.count != 2 || pane != .main:
      say("这一行不能标记", "this row cannot be picked")
    case .compare where comparison == nil:
      say("先用 \(key(.pick)) 标记两行以上", "first pick two rows or more with \(key(.pick))")
    case .compare where comparison == place.address:
      say("这里就是标记的各行的对照", "this is the comparison of what is picked")
    case .evidence where !hasEvidence:
      say("这一行不是报告里的记录", "this row is no record of a report")
    default:
      nil
    }
  }

  private func columnObstacle(to action: Action) -> String? {
    let count = sheet.shown.columns.count
    if isChart { return say("图上没有栏", "a chart has no columns") }
    if count == 0 || rows.isEmpty { return say("这里没有栏", "there are no columns here") }
    switch action {
    case .nextColumn where place.column != nil && chosenColumn == count - 1:
      return say("这是最后一栏", "this is the last column")
    case .previousColumn where chosenColumn == 0:
      return say("这是第一栏", "this is the first column")
    case .columnLeft where chosenColumn == 0:
      return say("左边没有栏", "no column stands left of it")
    case .columnRight where chosenColumn == count - 1:
      return say("右边没有栏", "no column stands right of it")
    case .freeze where chosenColumn == 0 && sheet.shown.frozen == 1:
      return say(
        "第一栏总是不动；先用 \(key(.nextColumn)) 选后面的栏",
        "the first column always stays; first choose one behind it with \(key(.nextColumn))")
    default: return nil
    }
  }

  /// Whether Tab leads anywhere: to the facets or to another group of rows.
  private var hasOtherPane: Bool {
    ScreenLayout(self).facets != nil
      || rows.contains { $0.part != rows[0].part }
  }

  /// Whether the records of a list can be counted by a facet.
  private var canCount: Bool {
    place.address.isList && (sheet.hasFacets || place.address["group"] != nil)
  }
}
