pragma ComponentBehavior: Bound
import QtQuick
import "Paging.js" as Paging

// Rows that turn pages instead of scrolling when text is large or long (K-07, K-10): nothing is ever cut through.
Item {
    id: pager

    default property alias rows: sheet.data
    property string name
    property string moreText
    property string againText
    property int gapPx: Theme.gapPx
    property int stretchPx: 0
    property real firstPx: height
    property real laterPx: firstPx  // room of the pages after the first
    property int page: 0
    property bool ownButton: true
    readonly property int moreHeight: ownButton ? Math.max(Theme.touch(100), Theme.buttonPx * 1.45 + Theme.px(24)) + gapPx : 0
    readonly property var starts: Paging.starts(sheet.children, gapPx, firstPx, moreHeight, laterPx)
    readonly property int pages: starts.length
    readonly property int current: Math.min(page, pages - 1)
    readonly property var shown: Paging.page(sheet.children, starts, current)
    readonly property real shownHeight: Math.max(0, Paging.heightOf(shown, gapPx))
    readonly property real wholeHeight: Math.max(0, Paging.heightOf(Paging.rowsOf(sheet.children), gapPx))
    readonly property real spare: height - shownHeight - (pages > 1 && moreHeight)

    function turn() { page = (current + 1) % pages }
    function settle() { Paging.place(sheet.children, starts, current, gapPx, spare, stretchPx) }

    onShownChanged: settle()
    onSpareChanged: settle()
    Component.onCompleted: settle()

    Item {
        id: sheet
        width: pager.width
        height: pager.height
    }

    NavButton {
        objectName: pager.name + ".more"
        anchors.bottom: parent.bottom
        width: parent.width
        height: pager.moreHeight - pager.gapPx
        visible: pager.ownButton && pager.pages > 1
        icon: pager.current + 1 < pager.pages ? "chevron-down" : "chevron-up"
        iconLast: true
        text: !visible ? "" : (pager.current + 1 < pager.pages ? pager.moreText : pager.againText).arg(pager.current + 1).arg(pager.pages)
        onActivated: pager.turn()
    }
}
