pragma ComponentBehavior: Bound
import QtQuick
import Motcua
import "../Motcua/Paging.js" as Paging

// One or two choices side by side, equally high.
Item {
    id: row

    required property var choices
    required property string prefix
    property int columns: 1
    property bool terse: false
    readonly property real cardWidth: (width - (columns - 1) * Theme.gapPx) / columns

    signal chosen(string id)

    implicitHeight: Paging.tallest(children)

    Repeater {
        model: row.choices

        ChoiceCard {
            required property int index
            required property var modelData
            readonly property bool wide: row.columns === 1

            objectName: row.prefix + modelData.id
            x: index * (row.cardWidth + Theme.gapPx)
            width: row.cardWidth
            height: row.height
            chevron: wide
            detail: row.terse ? "" : modelData.detail ?? modelData.counters
            detailUnder: !wide && !modelData.large && detail !== "" && width < Theme.px(520)
            icon: modelData.icon
            padPx: wide ? Theme.px(36) : Theme.px(26)
            kind: modelData.kind ?? "plain"
            tilePx: wide && modelData.large ? Theme.px(117) : wide ? Theme.px(92) : Theme.px(84)
            tint: modelData.tint ?? "blue"
            title: modelData.title
            titlePx: modelData.large && wide ? Theme.choiceLargePx : wide ? Theme.title("choice") : Theme.title("button")
            onActivated: row.chosen(modelData.id)
        }
    }
}
