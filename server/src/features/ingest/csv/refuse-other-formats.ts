import { refuseFile } from './refuse-file.js'

const SIGNATURES: readonly [bytes: readonly number[], name: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a zip archive or an Excel workbook (.xlsx)'],
  [[0x50, 0x4b, 0x05, 0x06], 'an empty zip archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel workbook (.xls)'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x1f, 0x8b], 'a gzip file inside a gzip file'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'a Zstandard archive'],
  [[0x42, 0x5a, 0x68], 'a bzip2 archive'],
  [[0xff, 0xfe, 0x00, 0x00], 'UTF-32 text'],
]
const TEXTS: readonly [RegExp, string][] = [
  [
    /^\s*<(!doctype|html|head|body|table)/i,
    'an HTML page; the export probably asked for a sign-in',
  ],
  [/^\s*<\?xml/i, 'an XML file'],
  [/^\s*(\{\s*["}]|\[\s*[{["\]])/, 'a JSON file'],
]

/** Throws, naming the format, where the first bytes are certainly not CSV. */
export function refuseOtherFormats(head: Buffer): void {
  for (const [bytes, name] of SIGNATURES) {
    if (bytes.every((byte, place) => head[place] === byte))
      throw refuseFile(`this is ${name}, not CSV; export it as CSV`)
  }
  const text = head.subarray(0, 512).toString('latin1').replace(/^ï»¿/, '')
  for (const [pattern, name] of TEXTS) {
    if (pattern.test(text)) throw refuseFile(`this is ${name}, not CSV; export it as CSV`)
  }
}
