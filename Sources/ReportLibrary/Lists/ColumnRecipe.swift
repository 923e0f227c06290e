import ReportModel

/// How a column of a list is made from a record.
struct ColumnRecipe: Sendable {
  let id: String
  let title: Bilingual
  let kind: Sheet.Column.Kind
  let cell: @Sendable (Record, Language) -> Sheet.Cell
  /// Whether its numbers are amounts that bars can compare.
  var isAmount = false

  func column(in language: Language) -> Sheet.Column {
    var column = Sheet.Column(id, title[language], kind)
    column.isAmount = isAmount
    return column
  }

  /// The record's name.
  static func name(_ title: Bilingual) -> ColumnRecipe {
    ColumnRecipe(id: "name", title: title, kind: .text) { record, language in
      Sheet.Cell(record.name(in: language))
    }
  }

  /// A field as it is.
  static func field(_ name: FieldName, of kind: EntityKind) -> ColumnRecipe {
    let field = kind.entity.field(name)
    let isNumber = field?.type == .integer || field?.type == .decimal
    return ColumnRecipe(
      id: name.header, title: field?.title ?? Bilingual("", ""), kind: isNumber ? .number : .text
    ) { record, language in
      record.cell(name, in: language)
    }
  }

  /// The name of the record that a link field leads to.
  static func link(_ name: FieldName, of kind: EntityKind) -> ColumnRecipe {
    ColumnRecipe(
      id: name.header, title: kind.entity.field(name)?.title ?? Bilingual("", ""), kind: .text
    ) { record, language in
      record.cell(name, in: language)
    }
  }

  /// How many records of a kind name this one.
  static func count(_ kind: EntityKind, by field: FieldName, title: Bilingual? = nil)
    -> ColumnRecipe
  {
    number(kind.entity.collection, title ?? kind.entity.title) {
      $0.referrers(kind, by: field).count
    }
  }

  /// The report's short title.
  static let report = ColumnRecipe(
    id: "report", title: Bilingual("报告", "Report"), kind: .text
  ) { record, language in
    Sheet.Cell(record.report?.name(in: language) ?? "")
  }

  /// The level phrase as printed, with its ordinal.
  static let level = ColumnRecipe(
    id: "level", title: Bilingual("级别", "Level"), kind: .level
  ) { record, _ in
    .level(record[.levelPhrase], record.proficiency)
  }

  /// The names that a duty, requirement or scenario mentions.
  static func mentions(by field: FieldName, title: Bilingual) -> ColumnRecipe {
    ColumnRecipe(id: "skills", title: title, kind: .text) { record, language in
      .expected(Mentions.list(of: record, by: field, in: language))
    }
  }

  static func number(
    _ id: String, _ title: Bilingual, _ value: @escaping @Sendable (Record) -> Int
  ) -> ColumnRecipe {
    var recipe = ColumnRecipe(id: id, title: title, kind: .number) { record, _ in
      .count(value(record))
    }
    recipe.isAmount = true
    return recipe
  }
}

/// Columns that take their cell from wherever the record knows it.
extension ColumnRecipe {
  /// The industry of a case or an effect, its own or that of what it belongs to.
  static let industry = ColumnRecipe(
    id: "industry", title: EntityKind.industry.entity.singular, kind: .text
  ) { record, language in
    .expected(record.nearestIndustry?.name(in: language))
  }

  /// Who acts in a case: the organisation, else the words of the report.
  static let actor = ColumnRecipe(
    id: "actor", title: Bilingual("主体", "Who"), kind: .text
  ) { record, language in
    .expected(record.link(.organisation)?.name(in: language) ?? record[.actor])
  }

  /// Who made a product: the organisation, else the words of the report.
  static let maker = ColumnRecipe(
    id: "maker", title: Bilingual("研制者", "Maker"), kind: .text
  ) { record, language in
    .expected(record.link(.organisation)?.name(in: language) ?? record[.maker])
  }

  /// From what to what an effect went, or by how much.
  static let change = ColumnRecipe(
    id: "change", title: Bilingual("变化", "Change"), kind: .text
  ) { effect, _ in
    .expected(effect.changeText)
  }

  /// The values of a dataset along its one dimension, to be seen at a glance.
  static let course = ColumnRecipe(
    id: "course", title: Bilingual("起伏", "Profile"), kind: .course
  ) { dataset, _ in
    dataset.courseCell
  }

  /// How many reports name a record of the vocabulary.
  static let reports = ColumnRecipe.number(
    "reports", EntityKind.report.entity.title
  ) { $0.namingReports.count }
}
