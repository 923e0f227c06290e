import Testing

@testable import ReportLibrary

/// Chinese found by its sound.
@Suite struct PinyinTests {
  /// The part of `text` that `typed` matches, nil when there is none.
  private func match(_ typed: String, in text: String) -> String? {
    guard let pattern = PinyinPattern(folded: Folding.fold(typed)) else { return nil }
    let scalars = Array(text.unicodeScalars)
    return scalars.map(\.value).withUnsafeBufferPointer { buffer in
      for start in buffer.indices {
        if let end = pattern.end(in: buffer, from: start, to: buffer.count, .shared) {
          var part = String.UnicodeScalarView()
          part.append(contentsOf: scalars[start..<end])
          return String(part)
        }
      }
      return nil
    }
  }

  @Test(arguments: [
    ("suanfa", "算法工程师", "算法"), ("sfgcs", "算法工程师", "算法工程师"),
    ("gongchengshi", "算法工程师", "工程师"), ("suanf", "算法工程师", "算法"),
    ("suanfagcs", "算法工程师", "算法工程师"), ("大mx", "大模型", "大模型"),
    ("dmoxing", "大模型", "大模型"), ("zhineng", "人工智能", "智能"), ("zhn", "人工智能", "智能"),
    ("zn", "人工智能", "智能"), ("yinhang", "银行", "银行"), ("changjing", "场景", "场景"),
    ("chj", "场景", "场景"), ("zhangsan", "长三角", "长三"), ("changsan", "长三角", "长三"),
    ("lvse", "绿色", "绿色"), ("luse", "绿色", "绿色"), ("nlpgcs", "nlp工程师", "nlp工程师"),
    ("xian", "西安", "西安"), ("xi", "西安", "西"), ("fangan", "方案", "方案"),
    ("shuju", "数据", "数据"), ("sh", "数据", "数"),
  ])
  func finds(typed: String, text: String, part: String) {
    #expect(match(typed, in: text) == part)
  }

  @Test(arguments: [
    ("suanfu", "算法"), ("sunfa", "算法"), ("sufa", "算法"), ("a", "python"), ("python", "python"),
    ("数据", "数据"), ("shujus", "数据"), ("hn", "智能"),
  ])
  func doesNotFind(typed: String, text: String) {
    #expect(match(typed, in: text) == nil)
  }

  @Test func everyCharacterIsFoundByEachOfItsReadings() {
    let han = Han.shared
    for code in UInt32(0x4E00)...0x9FFF {
      for number in han.readings(of: code) {
        let syllable = String(decoding: han.syllables[Int(number)], as: UTF8.self)
        let text = String(Unicode.Scalar(code).map(Character.init) ?? " ")
        #expect(match(syllable, in: text) == text)
        #expect(match(String(syllable.prefix(1)), in: text) == text)
      }
    }
  }

  @Test func traditionalCharactersStandForSimplifiedOnes() {
    let text = "機器學習與語音識別工程師、數據標註、雲計算、電腦視覺"
    let simple = "机器学习与语音识别工程师、数据标注、云计算、电脑视觉"
    let folded = String(
      text.unicodeScalars.compactMap { Unicode.Scalar(Han.shared.simplified($0.value)) }.map {
        Character($0)
      })
    #expect(folded == simple)
    // What is simplified already stays, also where it is another's traditional form.
    for scalar in "干后里面".unicodeScalars {
      #expect(Han.shared.simplified(scalar.value) == scalar.value)
    }
  }
}

/// Names in the order of a register.
@Suite struct CollationKeyTests {
  @Test func wordsStandUnderTheirOwnReading() {
    let sorted = ["长沙", "成都", "重复", "重庆市", "行业", "微调", "厦门", "银行", "音乐", "增长", "重要"]
    #expect(sorted.reversed().sorted { CollationKey($0) < CollationKey($1) } == sorted)
    // Traditional characters are read as the words they write.
    #expect(CollationKey("重慶") < CollationKey("广州"))
  }

  @Test(arguments: [
    ("重庆", "chong qing"), ("重庆", "cq"), ("重庆", "zhong qing"), ("银行", "yin hang"),
    ("厦门", "xia men"), ("长沙", "cs"), ("音乐", "yin yue"), ("行业", "hang ye"),
  ])
  func wordsAreFoundByEitherReading(word: String, sound: String) throws {
    for typed in [sound, sound.split(separator: " ").joined()] {
      let pattern = try #require(PinyinPattern(folded: Folding.fold(typed)))
      let scalars = word.unicodeScalars.map(\.value)
      let range = scalars.withUnsafeBufferPointer { pattern.first(in: $0, $0.indices, .shared) }
      #expect(range == 0..<scalars.count)
    }
  }

  @Test(arguments: [
    ["阿里巴巴", "百度", "华为", "科大讯飞", "腾讯", "智谱"],
    ["安徽", "北京", "广东", "上海", "浙江"],
    ["2.9", "2.10", "10", "a", "B", "c", "阿", "中"], ["第2章", "第10章"],
    ["AI", "AI 产品经理", "算法", "算法工程师"], ["型号", "行为"],
  ])
  func standsInOrder(names: [String]) {
    #expect(names.shuffled().sorted { CollationKey($0) < CollationKey($1) } == names)
  }
}
