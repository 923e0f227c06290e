extension Citation {
  /// An entry for BibTeX and biblatex: `@techreport`, or `@misc` where no publisher is known,
  /// which the former demands. UTF-8; what TeX would take for a command is escaped.
  public var bibTeX: String {
    var fields = [("title", "{" + Self.escaped(title) + "}")]
    if !publisher.isEmpty { fields.append(("institution", "{" + Self.escaped(publisher) + "}")) }
    fields.append(("year", Self.escaped(year)))
    if !pages.isEmpty {
      fields.append(("pages", pageRanges.split(separator: "-").joined(separator: "--")))
    }
    if !places.isEmpty {
      fields.append(("note", Self.escaped(places.joined(separator: "; "))))
    }
    fields.append(("language", "chinese"))
    let lines = fields.map { "  \($0) = {\($1)},\n" }.joined()
    return "@\(publisher.isEmpty ? "misc" : "techreport"){\(key),\n\(lines)}"
  }

  /// What the entry is cited by: letters, digits and hyphens alone.
  private var key: String {
    let letters = id.unicodeScalars.filter {
      $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-")
    }
    let key = String(String.UnicodeScalarView(letters))
    return key.isEmpty ? "report" : key
  }

  /// A text in which TeX sees letters only. Braces are written as commands: BibTeX counts even
  /// those behind a backslash.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\textbackslash{}"
      case "{": result += "\\textbraceleft{}"
      case "}": result += "\\textbraceright{}"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "&", "%", "$", "#", "_": result += "\\\(scalar)"
      case "\"": result += "\\textquotedbl{}"
      case _ where scalar.properties.isWhitespace || scalar.properties.generalCategory == .control:
        result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
