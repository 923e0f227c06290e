print("zhitu")
