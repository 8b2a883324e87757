// How the robot sees QML items: walked here, not in Python. Shiboken (6.11.3) makes what childItems() returns children
// of the item's wrapper and keeps them; a delegate that is destroyed meanwhile leaves a wrapper that points nowhere.
import QtQml

QtObject {
    function look(window) {
        const seen = []
        visit(window.contentItem, item => seen.push(describe(window, item)))
        return JSON.stringify(seen)
    }

    function reveal(window, name) {
        visit(window.contentItem, item => {
            for (let around = item.parent; item.objectName === name && around; around = around.parent)
                if (around.contentHeight !== undefined && around.contentY !== undefined)
                    scroll(around, item)
        })
    }

    function visit(item, act) {
        if (!item.visible || item.opacity === 0)
            return
        act(item)
        const drawn = Array.from(item.children).sort((one, other) => one.z - other.z)
        drawn.forEach(child => visit(child, act))
    }

    function describe(window, item) {
        const middle = item.mapToItem(null, item.width / 2, item.height / 2)
        const inView = middle.x >= 0 && middle.y >= 0 && middle.x <= window.width && middle.y <= window.height
        const name = item.objectName
        return { name: name, x: middle.x, y: middle.y, inView: inView, enabled: item.enabled, text: name ? words(item) : "" }
    }

    function words(item) {
        if (typeof item.text === "string")
            return item.text
        const inside = []
        visit(item, below => { if (typeof below.text === "string" && below.text) inside.push(below.text) })
        return inside.join("\n")
    }

    // The content's origin is not always 0 (ListView with a header); the distance to go is.
    function scroll(flickable, item) {
        const top = item.mapToItem(flickable, 0, 0).y
        const below = top + item.height - flickable.height
        if (top < 0 || item.height > flickable.height)
            flickable.contentY += top
        else if (below > 0)
            flickable.contentY += below
    }
}
