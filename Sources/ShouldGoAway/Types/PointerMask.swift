/// Bits of a word that make the address of an object. The others can say which case of an enum it is, or how long a string is.
let pointerMask: UInt = 0x0fff_ffff_ffff_fff8
