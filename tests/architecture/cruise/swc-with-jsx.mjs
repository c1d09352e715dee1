import swc from "@swc/core";

export default {
  ...swc,
  parseFileSync: (file, options) =>
    swc.parseFileSync(file, { ...options, tsx: file.endsWith("x") }),
};
