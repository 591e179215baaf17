/// Makespan: why a parallel CI job takes as long as it does, and what would make it shorter.
module makespan {
  // picocli finds options and fills fields by reflection
  opens makespan.cli to
      info.picocli;

  // JavaFX makes the application object
  exports makespan.ui to
      javafx.graphics;

  requires atlantafx.base;
  requires com.fasterxml.aalto;
  requires com.github.luben.zstd_jni;
  requires de.siegmar.fastcsv;
  requires info.picocli;
  requires java.logging;
  requires java.xml;
  requires javafx.controls;
  requires org.apache.commons.compress;
  requires org.controlsfx.controls;
  requires org.jspecify;
  requires org.tukaani.xz;
  requires tools.jackson.core;
  requires tools.jackson.databind;
  requires tools.jackson.dataformat.xml;
}
