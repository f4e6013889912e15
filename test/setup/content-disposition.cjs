/**
 * Stands for the package of this name, which @fastify/static requires: it ships as an ES module only, and jest
 * cannot `require()` one as Node does.
 */
exports.create = (filename, { type = 'attachment' } = {}) =>
  filename === undefined ? type : `${type}; filename*=UTF-8''${encodeURIComponent(filename)}`;
