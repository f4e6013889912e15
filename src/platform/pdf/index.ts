export * from './archival-pdf.js';
