import ReportModel
import Testing

@Suite struct FieldNameTests {
  @Test(arguments: [
    (FieldName.id, "id"), (.titleEn, "title_en"), (.sha256, "sha256"),
    (.levelPhrase, "level_phrase"), (.dimension1, "dimension_1"),
    (.dimension2En, "dimension_2_en"), (.sampleSize, "sample_size"), (.member1, "member_1"),
    (.measureEn, "measure_en"),
  ])
  func isWrittenWithUnderscores(name: FieldName, header: String) {
    #expect(name.header == header)
  }

  @Test func isFoundByItsHeader() {
    for name in FieldName.allCases { #expect(FieldName(header: name.header) == name) }
    #expect(Set(FieldName.allCases.map(\.header)).count == FieldName.allCases.count)
  }

  @Test(arguments: ["", "ID", "titleEn", "title_En", " id", "sha_256", "nothing"])
  func isNotFoundByAnother(header: String) {
    #expect(FieldName(header: header) == nil)
  }
}
