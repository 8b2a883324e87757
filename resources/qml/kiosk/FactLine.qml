pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// An answer on one line, where boxes would leave the list no room: what is asked and its answer left, more about it right, or below.
Item {
    id: line

    required property var answer
    property bool brief: false  // the answer alone
    readonly property bool oneLine: value.implicitWidth + more.implicitWidth + Theme.px(24) <= width - icon.width - Theme.px(14)

    readonly property real wholeHeight: value.height + (oneLine || more.text === "" ? 0 : more.height)

    implicitHeight: brief ? value.height : wholeHeight

    Icon {
        id: icon
        y: (Theme.bodyPx * 1.45 - height) / 2
        name: line.answer.icon
        tone: Theme.primary
        sizePx: Theme.px(40)
    }

    Label {
        id: value
        objectName: line.answer.name + ".value"
        x: icon.width + Theme.px(14)
        width: line.oneLine ? implicitWidth : line.width - x
        font.weight: Font.Bold
        leading: 1.45
        text: line.answer.label + (line.answer.label.endsWith("?") ? " " : ": ") + line.answer.value
    }

    Label {
        id: more
        x: line.oneLine ? line.width - width : value.x
        y: line.oneLine ? 0 : value.height
        width: line.oneLine ? implicitWidth : line.width - x
        color: Theme.inkSoft
        leading: line.oneLine ? 1.45 : 1.5
        text: line.answer.detail
        visible: text !== "" && !line.brief
    }
}
