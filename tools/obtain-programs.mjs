// Installs the programs that the tests start, and writes where they are to the file it is given: npm test has it run beside installing
// and building, since it is mostly waiting.
import { writeFileSync } from 'node:fs'
import { obtainNginx } from './nginx.mjs'
import { obtain, programs } from './programs.mjs'

const paths = Object.fromEntries(programs.map((program) => [program.variable, obtain(program)]))
writeFileSync(process.argv[2], JSON.stringify({ ...paths, NGINX_PATH: obtainNginx() ?? '' }))
