print("cyclelint-bench is not there yet")
