# SPDX-License-Identifier: Apache-2.0
"""Workbooks and lists of workers made by hand, good ones and hostile ones."""
import io
import zipfile
from datetime import date, timedelta
from xml.sax.saxutils import escape

HEADINGS = ["No", "Nama Lengkap", "NIK", "JK", "Tanggal lahir", "No HP", "No Paspor", "Alamat", "Provinsi", "Negara tujuan",
            "Majikan", "Jenis majikan", "Jabatan", "Mulai kontrak", "Lama kontrak"]
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DAYS = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"


def worker(person, serial, first_day):
    """A row of a list, as a company writes it."""
    return [serial, person.name, person.nik, "P" if person.sex == "female" else "L", person.born, person.phone, person.passport,
            "Jalan Melati 4", person.nik[:2], "Taiwan", "Contoh Electronics Co", "badan hukum", "operator", first_day, 24]


class Formula(str):
    """A cell that computes; the text is what it shows."""


class Figure(str):
    """A number written into the file as it stands."""


def column(index):
    return (chr(64 + index // 26) if index >= 26 else "") + chr(65 + index % 26)


def cell(value, place, texts):
    if value is None or value == "":
        return ""
    if isinstance(value, Formula):
        return f'<c r="{place}" t="str"><f>A1</f><v>{escape(value)}</v></c>'
    if isinstance(value, Figure):
        return f'<c r="{place}"><v>{value}</v></c>'
    if isinstance(value, date):
        return f'<c r="{place}" s="1"><v>{(value - date(1899, 12, 30)).days}</v></c>'
    if isinstance(value, int):
        return f'<c r="{place}"><v>{value}</v></c>'
    return f'<c r="{place}" t="s"><v>{texts.setdefault(value, len(texts))}</v></c>'


def sheet(rows, texts):
    lines = []
    for number, row in enumerate(rows, 1):
        cells = "".join(cell(value, f"{column(at)}{number}", texts) for at, value in enumerate(row))
        lines.append(f'<row r="{number}">{cells}</row>')
    return f"{HEAD}<worksheet><sheetData>{''.join(lines)}</sheetData></worksheet>"


def parts(sheets, properties=""):
    """The parts of a workbook with sheets by name."""
    texts = {}
    made = {f"xl/worksheets/sheet{at}.xml": sheet(rows, texts) for at, rows in enumerate(sheets.values(), 1)}
    listed = "".join(f'<sheet name="{escape(name)}" sheetId="{at}" r:id="rId{at}"/>' for at, name in enumerate(sheets, 1))
    relations = "".join(f'<Relationship Id="rId{at}" Type="t" Target="worksheets/sheet{at}.xml"/>'
                        for at in range(1, len(sheets) + 1))
    shared = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in texts)
    return {"xl/workbook.xml": f"{HEAD}<workbook>{properties}<sheets>{listed}</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": f"{HEAD}<Relationships>{relations}</Relationships>",
            "xl/styles.xml": f"{HEAD}<styleSheet>{DAYS}</styleSheet>",
            "xl/sharedStrings.xml": f"{HEAD}<sst>{shared}</sst>", **made}


def packed(files):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


def xlsx(rows, name="Pekerja"):
    return packed(parts({name: rows}))


def csv(rows, separator=";", encoding="utf-8"):
    def text(value):
        value = value.strftime("%d/%m/%Y") if isinstance(value, date) else str(value or "")
        return '"' + value.replace('"', '""') + '"' if separator in value or '"' in value else value
    return "".join(separator.join(map(text, row)) + "\r\n" for row in rows).encode(encoding)


def spoilt(row, kind):
    """The row with one thing wrong, and the field and code that say so."""
    row = list(row)
    match kind % 6:
        case 0:
            row[2] = Figure(f"{row[2][:15]}0")
            return row, ("nik", "cell-digits-lost")
        case 1:
            row[1] = Formula("=HYPERLINK(\"http://contoh.example\")")
            return row, ("name", "cell-is-formula")
        case 2:
            row[4] = row[4] + timedelta(days=1)
            return row, ("nik", "nik-birth-date-mismatch")
        case 3:
            row[13] = "31/31/2026"
            return row, ("contractFirstDay", "day-unreadable")
        case 4:
            row[9] = "Negeri Antah Berantah"
            return row, ("country", "country-unknown")
        case _:
            row[5] = ""
            return row, ("phone", "field-missing")
