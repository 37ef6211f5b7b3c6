"""Whether a page carries a day: written in any form, anywhere in its bytes. By machine alone, so that nobody's judgement of a
page decides what may be asked of it."""
import datetime
import html
import re
from pathlib import Path

MONTHS = (Path(__file__).resolve().parent.parent / 'core' / 'src' / 'main' / 'resources' / 'org' / 'testimonia' / 'ingest'
          / 'page' / 'months.txt')
EPOCH = datetime.datetime(1970, 1, 1)
# It is one day somewhere on earth from 14 hours before it begins at Greenwich to 12 hours after it ends there.
EAST, WEST = 14 * 3600, 12 * 3600
# What may stand between day, month and year where the month is a word: "16th of May, 2024".
BETWEEN = r'[^\d<>]{1,7}'


def months():
    lines = [line for line in MONTHS.read_text(encoding='utf-8').splitlines() if line and not line.startswith('#')]
    return [sorted((name.strip() for name in line.split(',')), key=len, reverse=True) for line in lines]


NAMES = months()


def decoded(page):
    """Its letters, as the charset it names has them, with and without the entities of HTML resolved, and without its tags."""
    named = re.search(rb'charset\s*=\s*["\']?\s*([\w-]+)', page[:4000])
    for charset in ('utf-8', named.group(1).decode() if named else 'cp1252', 'latin-1'):
        try:
            text = page.decode(charset)
            break
        except (UnicodeDecodeError, LookupError):
            continue
    plain = html.unescape(text)
    shown = ' '.join(re.sub(r'<[^>]*>', ' ', plain).split())
    return f'{text}\n{plain}\n{shown}'.lower()


def pattern(day):
    y, m, d = day.year, f'0?{day.month}', f'0?{day.day}'
    year = rf'(?:{y}|{y % 100:02d})(?!\d)'
    name = '(?:' + '|'.join(map(re.escape, NAMES[day.month - 1])) + r')(?![^\W\d_])'
    start = r'(?<!\d)'
    forms = (
        rf'{start}{y}(?P<a>[-/._])(?:{m})(?P=a)(?:{d})(?!\d)',
        rf'{start}{y}{day.month:02d}{day.day:02d}(?!\d)',
        rf'{start}{d}(?P<b>[-/.])\s?{m}(?P=b)\s?{year}',
        rf'{start}{m}(?P<c>[-/.])\s?{d}(?P=c)\s?{year}',
        rf'{start}{y}\s?[年년]\s?{m}\s?[月월]\s?{d}(?!\d)',
        rf'{start}{d}{BETWEEN}?(?<![^\W\d_]){name}{BETWEEN}{year}',
        rf'(?<![^\W\d_]){name}[^\d<>]{{1,3}}{d}(?!\d){BETWEEN}{year}',
        rf'{start}{y}{BETWEEN}(?<![^\W\d_]){name}{BETWEEN}{d}(?!\d)')
    return re.compile('|'.join(forms))


def carries(page, written):
    """Whether the bytes of a page hold the day `written` (ISO): in figures or with the month's name in the languages that
    testimonia reads dates in, or as seconds or milliseconds since 1970."""
    try:
        day = datetime.date(*map(int, re.findall(r'\d+', written)))
    except ValueError:
        return False  # What the gold says is no day.
    text = decoded(page)
    if pattern(day).search(text):
        return True
    start = (datetime.datetime(day.year, day.month, day.day) - EPOCH).total_seconds()
    return any(start - EAST <= int(number[:10]) < start + 86400 + WEST
               for number in re.findall(r'(?<!\d)1\d{9}(?:\d{3})?(?!\d)', text))
