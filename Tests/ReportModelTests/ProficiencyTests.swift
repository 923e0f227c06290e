import ReportModel
import Testing

@Suite struct ProficiencyTests {
  @Test func risesFromOneToFive() {
    #expect(Proficiency.allCases.map(\.rawValue) == [1, 2, 3, 4, 5])
    #expect(Proficiency.allCases == Proficiency.allCases.sorted())
    #expect(Proficiency.aware < .familiar && Proficiency.proficient < .expert)
    #expect(Proficiency(rawValue: 0) == nil && Proficiency(rawValue: 6) == nil)
  }

  @Test func hasANameOfItsOwnInBothLanguages() {
    for language in Language.allCases {
      #expect(Set(Proficiency.allCases.map { $0.name[language] }).count == 5)
    }
    #expect(Proficiency.expert.name.chinese == "精通")
  }

  @Test func languagesAreEachOthersOther() {
    for language in Language.allCases { #expect(language.other.other == language) }
    #expect(Language.chinese.other == .english)
    #expect(Bilingual("是", "yes")[.chinese] == "是")
    #expect(Bilingual("是", "yes")[.english] == "yes")
  }
}
