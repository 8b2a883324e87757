pragma ComponentBehavior: Bound
import QtQuick
import Motcua
import "../Motcua/Paging.js" as Paging

// Answers side by side, equally high.
Item {
    id: row

    required property var answers
    readonly property real boxWidth: (width - (answers.length - 1) * Theme.gapPx) / answers.length

    implicitHeight: Paging.tallest(children)
    height: implicitHeight

    Repeater {
        model: row.answers

        Fact {
            required property int index
            required property var modelData
            objectName: modelData.name
            x: index * (row.boxWidth + Theme.gapPx)
            width: row.boxWidth
            height: row.height
            detail: modelData.detail
            icon: modelData.icon
            label: modelData.label
            value: modelData.value
            valuePx: Theme.buttonPx
        }
    }
}
