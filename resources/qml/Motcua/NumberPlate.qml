pragma ComponentBehavior: Bound
import QtQuick

// The one yellow plate. A long number (A2-045) shrinks; the plate keeps its height.
Rectangle {
    id: plate

    property string number
    property int numberPx: Theme.numberPx

    implicitHeight: numberPx * 1.15
    color: Theme.hoe
    radius: Theme.radiusPlate

    Text {
        objectName: plate.objectName + ".text"
        anchors.centerIn: parent
        width: parent.width - Theme.px(60)
        height: parent.height
        color: Theme.hoeInk
        font.family: Theme.family
        font.features: Theme.tabular
        font.pixelSize: plate.numberPx
        font.weight: Font.Bold
        fontSizeMode: Text.HorizontalFit
        horizontalAlignment: Text.AlignHCenter
        minimumPixelSize: Theme.titlePx
        text: plate.number
        verticalAlignment: Text.AlignVCenter
    }
}
