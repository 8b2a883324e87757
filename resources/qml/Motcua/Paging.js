.pragma library
// Which rows stand on which page, and where. Rows are items with an implicitHeight; one without any is not a row (a Repeater).

function rowsOf(children) {
    return Array.from(children).filter(child => child.implicitHeight > 0);
}

function heightOf(rows, gap, property = "implicitHeight") {
    return rows.reduce((sum, row) => sum + row[property] + gap, -gap);
}

function itemsOf(repeater) {
    return Array.from({ length: repeater.count }, (unused, at) => repeater.itemAt(at)).filter(item => item !== null);
}

// What a first page must hold: the first row that is no heading, with the headings above it.
function leastOf(rows, gap) {
    const first = rows.findIndex(row => row.keepsNext !== true);
    return Math.max(0, heightOf(rows.slice(0, first + 1), gap));
}

// Index of the first row of every page: [0] when all fit in `room`, else pages that leave `less` for the button to the next one.
// Pages after the first have room for `later`.
// A row that is higher than a page stands alone on it; one that keepsNext (a heading) ends a page only if nothing but headings would be left there.
function starts(children, gap, room, less, later) {
    const rows = rowsOf(children);
    if (rows.length === 0 || heightOf(rows, gap) <= room) {
        return [0];
    }
    const firsts = [0];
    let used = 0;
    rows.forEach((row, index) => {
        const most = (firsts.length > 1 ? later ?? room : room) - less;
        used += row.implicitHeight;
        if (used > most && index > firsts[firsts.length - 1]) {
            const together = rows[index - 1].implicitHeight + gap + row.implicitHeight <= (later ?? room) - less;
            const alone = index - 2 <= firsts[firsts.length - 1] && rows[firsts[firsts.length - 1]].keepsNext === true;
            const heading = rows[index - 1].keepsNext === true && together && !alone && index - 1 > firsts[firsts.length - 1];
            firsts.push(heading ? index - 1 : index);
            used = row.implicitHeight + (heading ? rows[index - 1].implicitHeight + gap : 0);
        }
        used += gap;
    });
    return firsts;
}

function page(children, firsts, number) {
    const rows = rowsOf(children);
    return rows.slice(firsts[number], firsts[number + 1] ?? rows.length);
}

// Puts the rows of one page under each other, hides the others, and shares `spare` among them, at most `most` each.
function place(children, firsts, number, gap, spare, most) {
    const shown = page(children, firsts, number);
    const each = Math.max(0, Math.min(most, spare / Math.max(1, shown.length)));
    let y = 0;
    rowsOf(children).forEach(row => { row.visible = shown.includes(row); });
    shown.forEach(row => {
        row.y = y;
        row.height = row.implicitHeight + each;
        y += row.height + gap;
    });
}

// With large text a paper and its long note are two rows, so that a page can end between them and is full; what is short
// ("Có thì đem") says nothing on a page of its own. A low page holds LOW_LINES lines: there a paper keeps its note where both
// have room, and a long name below a long heading stands with it alone, else the heading would have nothing below it.
const LOW_LINES = 5, LINE_SIGNS = 35

function apart(papers, low = false) {
    return Array.from(papers).reduce((rows, paper) => {
        const above = low && rows.length > 0 && rows[rows.length - 1].kind === "case" ? rows[rows.length - 1].title : ""
        const lines = [above, paper.title, paper.amount + paper.detail].reduce((sum, text) => sum + Math.ceil(text.length / LINE_SIGNS), 0)
        if (paper.kind !== "paper" || (low ? lines <= LOW_LINES : paper.detail.length <= 45))
            return rows.concat([paper])
        const rest = (above ? [paper.amount, paper.detail] : [paper.detail]).filter(part => part !== "").join(". ")
        return rows.concat([Object.assign({}, paper, { amount: above ? "" : paper.amount, detail: "" })],
                           rest ? [{ kind: "text", title: "", amount: "", detail: rest, icon: "" }] : [])
    }, [])
}

// Answers as the last rows of a list: "Lệ phí: Miễn phí", and more about it below.
function asRows(answers) {
    return Array.from(answers).map(answer => ({ kind: "paper", title: answer.label + (answer.label.endsWith("?") ? " " : ": ") + answer.value,
        amount: "", detail: answer.detail, icon: answer.icon }));
}

function chunks(list, size) {
    return Array.from({ length: Math.ceil(list.length / size) }, (unused, index) => list.slice(index * size, (index + 1) * size));
}

function tallest(children) {
    return Array.from(children).reduce((height, child) => Math.max(height, child.implicitHeight), 0);
}
