const DIGITS = '〇一二三四五六七八九'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const FORMAL: Record<string, string> = {
  〇: '零',
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
}

/** `number` in one of Word's number formats (`w:numFmt`): `chineseCounting` 12 is 十二. */
export function writeNumber(number: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'ideographDigital':
    case 'japaneseCounting':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'taiwaneseDigital':
    case 'koreanDigital2':
      return /Digital/.test(format) ? digits(number) : counting(number)
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return [...counting(number)].map((c) => FORMAL[c] ?? c).join('')
    case 'ideographTraditional':
      return STEMS[(number - 1) % STEMS.length] ?? String(number)
    case 'ideographZodiac':
      return BRANCHES[(number - 1) % BRANCHES.length] ?? String(number)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return enclosed(number, 0x2460, 20)
    case 'decimalEnclosedParen':
      return enclosed(number, 0x2474, 20)
    case 'decimalEnclosedFullstop':
      return enclosed(number, 0x2488, 20)
    case 'ideographEnclosedCircle':
      return enclosed(number, 0x3280, 10)
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(number).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
    case 'decimalZero':
      return String(number).padStart(2, '0')
    case 'upperLetter':
      return letters(number)
    case 'lowerLetter':
      return letters(number).toLowerCase()
    case 'upperRoman':
      return roman(number)
    case 'lowerRoman':
      return roman(number).toLowerCase()
    case 'none':
      return ''
    default:
      return String(number)
  }
}

const digits = (number: number) => String(number).replace(/\d/g, (digit) => DIGITS[Number(digit)])

/** Up to 9999, as lists are counted: 10 十, 12 十二, 105 一百〇五. */
function counting(number: number): string {
  if (number < 0 || number > 9999) return digits(number)
  if (number < 10) return DIGITS[number]
  let out = ''
  let gap = false
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(number / unit) % 10
    if (digit === 0) gap = out !== ''
    else {
      out += (gap ? '〇' : '') + (unit === 10 && digit === 1 && out === '' ? '' : DIGITS[digit]) + name
      gap = false
    }
  }
  return out
}

const enclosed = (number: number, first: number, count: number) =>
  number >= 1 && number <= count ? String.fromCharCode(first + number - 1) : String(number)

/** Word writes Z, AA, BB, … */
const letters = (number: number) =>
  number >= 1
    ? String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.min(20, Math.ceil(number / 26)))
    : String(number)

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  let out = ''
  let rest = number
  for (const [value, sign] of [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const) {
    while (rest >= value) {
      out += sign
      rest -= value
    }
  }
  return out
}
