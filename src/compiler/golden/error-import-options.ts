const data = await import("./data.json", { with: { type: "json" } });
