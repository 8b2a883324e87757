pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// Which visit is to be rated: four signs at the foot of the slip, digits first. Possession of the slip is all that is asked.
Page {
    id: rate

    readonly property var rater: kiosk.rating
    readonly property bool wide: lowered && Theme.scale > 1  // three rows where five have no room
    readonly property int columns: wide ? 11 : 8
    readonly property int rows: wide ? 3 : 5
    readonly property int keyGapPx: Theme.px(14)
    readonly property int keyWidth: (bodyWidth - (columns - 1) * keyGapPx) / columns
    readonly property int keyHeight: Math.min(Theme.px(120), (bodyHeight - (rows - 1) * keyGapPx) / rows)

    name: "rate"
    arches: false
    primaryIcon: "x"
    primaryKind: "plain"
    primaryName: "rate.leave"
    primaryText: qsTr("Skip")
    onPrimary: rater.finish()

    bandContent: Column {
        spacing: Theme.px(14)
        width: parent.width

        Pill {
            icon: "smile"
            text: qsTr("Rate a visit that is over")
            widestPx: parent.width
        }

        Label {
            objectName: "rate.title"
            width: parent.width
            color: Theme.indigoInk
            font.pixelSize: Theme.titlePx
            font.weight: Font.Bold
            leading: 1.45
            text: qsTr("What is the code of your slip?")
        }

        Label {
            objectName: "rate.words"
            width: parent.width
            color: Theme.indigoInkSoft
            font.pixelSize: Theme.band("body")
            text: rate.rater.words
        }

        Label {
            objectName: "rate.typed"
            width: parent.width
            color: Theme.hoe
            font.features: Theme.tabular
            font.pixelSize: Theme.titlePx
            font.weight: Font.Bold
            leading: 1.45
            text: rate.rater.typed
        }
    }

    Grid {
        id: pad
        columns: rate.columns
        spacing: rate.keyGapPx

        Repeater {
            model: rate.rater.keys

            NavButton {
                required property string modelData
                objectName: "rate.key." + modelData
                width: rate.keyWidth
                height: rate.keyHeight
                radius: Theme.radiusKey
                fontPx: Theme.px(44)
                fontWeight: Font.DemiBold
                padPx: Theme.px(4)
                text: modelData
                onActivated: rate.rater.press(modelData)
            }
        }
    }

    NavButton {
        objectName: "rate.key.erase"
        anchors.right: pad.right
        y: (rate.rows - 1) * (rate.keyHeight + rate.keyGapPx)
        width: rate.wide ? rate.keyWidth : 2 * rate.keyWidth + rate.keyGapPx
        height: rate.keyHeight
        radius: Theme.radiusKey
        fontPx: Theme.px(44)
        icon: "delete"
        onActivated: rate.rater.press("erase")
    }
}
