/// A small sound library, to be broken in one place by each test.
enum SmallLibrary {
  static let files: [String: String] = [
    "vocabulary/skills.csv": """
    id,order,name,name_en,kind,parent,note
    pytorch,1,PyTorch,PyTorch,framework,deep-learning,
    deep-learning,2,深度学习,Deep learning,knowledge,,
    field,3,领域,Field,knowledge,,
    network,4,网络,Network,method,field,
    """,
    "vocabulary/aliases.csv": """
    id,order,skill,alias,kind
    pytorch-a1,1,pytorch,torch,spelling
    """,
    "vocabulary/industries.csv": """
    id,order,name,name_en,parent,note
    energy,1,能源,Energy,,
    """,
    "reports/one/report.csv": """
    id,order,title,title_en,short,short_en,publisher,year,kind,lines,sha256,note
    one,1,第一份报告,The first report,其一,First,,2023,jobs,1-90,00,
    """,
    "reports/one/sections.csv": """
    id,order,parent,level,number,title,lines
    o1,1,,1,一,岗位,1-50
    o1-1,2,o1,2,1,工程师,2-40
    o2,3,,1,二,数据,51-90
    """,
    "reports/one/jobs.csv": """
    id,order,number,name,name_en,kind,family,summary,section,label,lines,page,note
    engineer,1,1,工程师,Engineer,position,language,"写代码，读""论文""书",o1-1,,2-40,3,
    analyst,2,2,分析师,Analyst,position,data,,o1,,41-50,,
    """,
    "reports/one/duties.csv": """
    id,order,job,number,title,summary,section,label,lines,page,note
    engineer-d1,1,engineer,1,开发,,o1-1,,3,3,
    """,
    "reports/one/requirements.csv": """
    id,order,job,number,title,kind,category,summary,level_phrase,level,level_basis,section,label,lines,page,note
    engineer-r1,1,engineer,1,框架,skill,,,熟悉,2,explicit,o1-1,,4-5,3,
    engineer-r2,2,engineer,2,"沟通, 协作",quality,,,具备,,,o1-1,表1,6,4,
    """,
    "reports/one/qualities.csv": """
    id,order,name,name_en,kind,summary,section,label,lines,page,note
    honesty,1,诚实,Honesty,ethics,,o1,,7,,
    """,
    "reports/one/scenarios.csv": """
    id,order,industry,kind,number,name,name_en,problem,summary,effect,section,label,lines,page,note
    forecast,1,energy,scenario,1,负荷预测,Load forecast,误差大,,,o2,,60-62,,
    """,
    "reports/one/mentions.csv": """
    id,order,duty,requirement,scenario,skill,printed,level_phrase,level,strength,section,lines,page
    m1,1,,engineer-r1,,pytorch,Pytorch,熟悉,2,named,o1-1,4,3
    m2,2,engineer-d1,,,pytorch,PyTorch,,,any-of,o1-1,3,3
    m3,3,engineer-d1,,,network,网络,,,named,o1-1,3,3
    m4,4,,,forecast,network,网络,,,named,o2,61,
    m5,5,,,forecast,deep-learning,深度学习,,,named,o2,60+62,
    """,
    "reports/one/datasets.csv": """
    id,order,title,title_en,group,kind,dimension_1,dimension_1_en,dimension_2,dimension_2_en,measure,measure_en,unit,population,sample_size,period,collector,choice,status,section,label,lines,page,note
    cities,1,城市,Cities,core,distribution,城市,City,,,岗位,Postings,个,,100,,,,complete,o2,图1,51-55,,
    """,
    "reports/one/observations.csv": """
    id,order,dataset,member_1,member_2,value,unit,text,qualifier,printed,status,section,lines,page,note
    cities-1,1,cities,北京,,9.5,,,近,近9.5个,stated,o2,52,,
    cities-2,2,cities,"上海, 浦东",,,,,,,missing,o2,53,,
    """,
    "reports/two/report.csv": """
    id,order,title,title_en,short,short_en,publisher,year,kind,lines,sha256,note
    two,1,第二份报告,The second report,其二,Second,,2024,talent,1-9,00,
    """,
    "reports/two/sections.csv": """
    id,order,parent,level,number,title,lines
    t1,1,,1,1,概述,1-9
    """,
    "reports/two/jobs.csv": """
    id,order,number,name,name_en,kind,family,summary,section,label,lines,page,note
    architect,1,,架构师,Architect,job-type,algorithm,,t1,,2,,
    """,
  ].mapValues { $0 + "\n" }

  static func write() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (file, text) in files { try folder.write(file, text) }
    return folder
  }
}
