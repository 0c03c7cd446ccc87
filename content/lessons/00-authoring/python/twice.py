for n in [1, 2]:
    print(f"turn {n}")
