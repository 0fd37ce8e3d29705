// npm run linear: whether parsing time grows with length alone, for hostile texts. Prints a table; fails on growth beyond
// twice linear. Kept out of the tests because it measures time.
import { parseSpeech } from '../dist/index.js'

const units = [
  ...['一是', '一要', '一、\n', '第一,', '首先,', '(一)', '(', '①', '1、', '12', '1.'],
  ...['“', '“”', '“五个好”', '“三个到位”:', '“五个好”(', '“三个', '两不误、两促进、', '学习先进、'],
  ...['《', '、', ',', '。', '\n', ' ', '我 ', '我\n', 'a', '&', '网', '约', '12%、', '2012年', '三'],
  ...['同志们:\n', '会议强调,', '要', '要加强领导。', '请登录星河文档网', '首页 > ', '— 3 —\n', '7、\n', '第 3 页\n'],
  ...['”12%', 'a)12%', '连续12年,', '\t12', '分别12%', '县长主持会议,强调', '他说', '第一不能', '1\n', '(记者 '],
  ...['在全县会议上的讲话\n', '第一篇:在全县会议上的讲话\n', '第一条 本办法', '國', '\ud800', '\0'],
]
const SIZE = 20_000
const FACTOR = 6
const ROUNDS = 2

const seconds = (text) => {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage()
    parseSpeech(text)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1e6
  })
  return times.sort((a, b) => a - b)[0]
}

let worst = 0
for (const unit of units) {
  const fill = (length) => unit.repeat(Math.ceil(length / unit.length))
  seconds(fill(SIZE / 4))
  const short = Math.max(seconds(fill(SIZE)), 0.002)
  const long = seconds(fill(SIZE * FACTOR))
  const growth = long / short / FACTOR
  worst = Math.max(worst, growth)
  console.log(
    JSON.stringify(unit).padEnd(20),
    `${short.toFixed(3)} s → ${long.toFixed(3)} s`,
    `growth ${growth.toFixed(2)}`,
  )
}
console.log(`worst growth ${worst.toFixed(2)} (1 is linear)`)
process.exitCode = worst > 2 ? 1 : 0
