import QtQml

// What a page of the kiosk consists of, as it lies on the screen: touchables and texts, each with the boxes around it.
QtObject {
    function look(window) {
        const seen = []
        visit(window.contentItem, [], seen)
        return JSON.stringify(seen)
    }

    // The rows of a list that turns pages, page by page: whether each is a heading, and whether it is higher than the page.
    function sheets(window, name) {
        const pager = pagerOf(window.contentItem, name)
        const rows = Array.from(pager.children[0].children).filter(row => row.implicitHeight > 0)
        const room = at => (at > 0 ? pager.laterPx : pager.firstPx) - (pager.starts.length > 1 ? pager.moreHeight : 0)
        return JSON.stringify(Array.from(pager.starts).map((first, at) => rows.slice(first, pager.starts[at + 1] ?? rows.length).map(row => (
            { heads: row.paper !== undefined ? row.paper.kind === "case" : row.keepsNext === true, high: row.implicitHeight > room(at), text: row.paper?.title || row.paper?.detail || "" }))))
    }

    function pagerOf(item, name) {
        if (!item.visible)
            return null
        if (item.starts !== undefined && item.name === name)
            return item
        return Array.from(item.children).reduce((found, child) => found ?? pagerOf(child, name), null)
    }

    // All that any item of the window holds as a text, also what cannot be seen.
    function held(window) {
        const found = []
        gather(window.contentItem, found)
        return JSON.stringify(found)
    }

    function gather(item, found) {
        for (const name in item) {
            if (typeof item[name] === "string")
                found.push(item[name])
        }
        for (let index = 0; index < item.children.length; index++)
            gather(item.children[index], found)
    }

    function visit(item, around, seen) {
        if (!item.visible || item.opacity === 0)
            return
        if (item.softTone !== undefined)
            seen.push(Object.assign(common(item, around), { kind: "touchable", fill: String(item.color) }))
        else if (typeof item.text === "string" && item.lineHeightMode !== undefined && item.text)
            seen.push(Object.assign(common(item, around), words(item)))
        const boxes = item.radius !== undefined || item.clip ? around.concat([box(item, 0, 0, item.width, item.height)]) : around
        for (let index = 0; index < item.children.length; index++)
            visit(item.children[index], boxes, seen)
    }

    function common(item, around) {
        return { name: item.objectName, rect: box(item, 0, 0, item.width, item.height), enabled: item.enabled, around: around }
    }

    function words(item) {
        const x = item.horizontalAlignment === 4 ? (item.width - item.contentWidth) / 2 : 0
        const plate = item.fontSizeMode !== 0
        const spare = plate ? item.fontInfo.pixelSize * (1.265 - 0.75) / 2 : 0  // digits alone: nothing above a capital or below the line
        const y = spare + (item.verticalAlignment === 128 ? (item.height - item.contentHeight) / 2 : 0)
        return {
            kind: "text", text: item.text, px: item.fontInfo.pixelSize, weight: item.font.weight, truncated: item.truncated,
            leading: item.lineHeightMode === 1 ? item.lineHeight / item.font.pixelSize : 1.265 * item.lineHeight, lines: item.lineCount,
            colour: String(item.color), ink: box(item, x, y, item.contentWidth, item.contentHeight - 2 * spare), plate: plate
        }
    }

    function box(item, x, y, width, height) {
        const corner = item.mapToItem(null, x, y)
        return [corner.x, corner.y, corner.x + width, corner.y + height]
    }
}
