// Unpacks the packed browser into the folder given, in a process whose environment it may bend.
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [, , folder, finalFolder] = process.argv
// It unpacks to a fixed name below the temp folder, and its libraries only where it believes in Lambda.
process.env.TMPDIR = folder
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x'
const { default: chromium } = await import('@sparticuz/chromium')
chmodSync(await chromium.executablePath(), 0o700)
// Its own list of font folders names places that do not exist here: all text would be missing.
writeFileSync(
  join(folder, 'fonts.conf'),
  `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${finalFolder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${finalFolder}/fonts-cache</cachedir>
</fontconfig>
`,
)
